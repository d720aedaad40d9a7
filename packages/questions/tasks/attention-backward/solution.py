import numpy as np


def attention_backward(q, k, v, dout):
    """q: [batch, t_q, d_k], k: [batch, t_k, d_k], v: [batch, t_k, d_v], dout: [batch, t_q, d_v] -> dq, dk, dv.

    PyTorch does the same when out = F.scaled_dot_product_attention(q, k, v) is followed by out.backward(dout).
    """
    factor = 1 / np.sqrt(q.shape[-1])
    scores = q @ k.swapaxes(1, 2) * factor
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = exps / exps.sum(axis=-1, keepdims=True)

    dv = weights.swapaxes(1, 2) @ dout
    dweights = dout @ v.swapaxes(1, 2)
    dscores = weights * (dweights - (weights * dweights).sum(axis=-1, keepdims=True))
    return dscores @ k * factor, dscores.swapaxes(1, 2) @ q * factor, dv
