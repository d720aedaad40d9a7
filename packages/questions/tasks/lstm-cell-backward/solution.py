import numpy as np


def sigmoid(z):
    return 1 / (1 + np.exp(-z))


def lstm_cell_backward(x, h, c, kernel, recurrent, bias, dh, dc):
    """dh, dc: [batch, units], gradients of the step's two outputs -> gradients of x, h, c, kernel, recurrent and bias, in their shapes."""
    zi, zf, zg, zo = np.split(x @ kernel + h @ recurrent + bias, 4, axis=1)
    i, f, g, o = sigmoid(zi), sigmoid(zf), np.tanh(zg), sigmoid(zo)
    shown = np.tanh(f * c + i * g)

    d_cell = dc + dh * o * (1 - shown**2)
    dz = np.concatenate(
        [d_cell * g * i * (1 - i), d_cell * c * f * (1 - f), d_cell * i * (1 - g**2), dh * shown * o * (1 - o)], axis=1
    )
    return dz @ kernel.T, dz @ recurrent.T, d_cell * f, x.T @ dz, h.T @ dz, dz.sum(axis=0)
