import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_cell(x, h, c, kernel, recurrent, bias):
    """x: [batch, features], h, c: [batch, units], kernel: [features, 4 units], recurrent: [units, 4 units], bias: [4 units] -> h, c."""
    i, f, g, o = np.split(x @ kernel + h @ recurrent + bias, 4, axis=1)
    c_new = sigmoid(f) * c + sigmoid(i) * np.tanh(g)
    return sigmoid(o) * np.tanh(c_new), c_new
