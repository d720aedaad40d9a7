import numpy as np


def rnn_backward(x, wx, wh, b, h0, dh):
    """x: [batch, time, features], dh: [batch, time, units] -> gradients of x, wx, wh, b and h0, in their shapes."""
    states = [h0]
    for t in range(x.shape[1]):
        states.append(np.tanh(x[:, t] @ wx + states[t] @ wh + b))

    dx = np.empty_like(x)
    dwx, dwh, db = np.zeros_like(wx), np.zeros_like(wh), np.zeros_like(b)
    carried = np.zeros_like(h0)
    for t in reversed(range(x.shape[1])):
        delta = (dh[:, t] + carried) * (1 - states[t + 1] ** 2)
        dwx += x[:, t].T @ delta
        dwh += states[t].T @ delta
        db += delta.sum(axis=0)
        dx[:, t] = delta @ wx.T
        carried = delta @ wh.T
    return dx, dwx, dwh, db, carried
