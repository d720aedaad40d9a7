import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def gru_cell(x, h, kernel, recurrent, bias):
    """x: [batch, features], h: [batch, units], kernel: [features, 3 units], recurrent: [units, 3 units], bias: [3 units] -> [batch, units]."""
    xz, xr, xh = np.split(x @ kernel + bias, 3, axis=1)
    uz, ur, uh = np.split(recurrent, 3, axis=1)
    z = sigmoid(xz + h @ uz)
    r = sigmoid(xr + h @ ur)
    candidate = np.tanh(xh + (r * h) @ uh)
    return z * h + (1 - z) * candidate
