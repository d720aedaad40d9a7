import numpy as np


def rnn_forward(x, wx, wh, b, h0):
    """x: [batch, time, features], wx: [features, units], wh: [units, units], b: [units], h0: [batch, units] -> [batch, time, units]."""
    h, states = h0, []
    for t in range(x.shape[1]):
        h = np.tanh(x[:, t] @ wx + h @ wh + b)
        states.append(h)
    return np.stack(states, axis=1)
