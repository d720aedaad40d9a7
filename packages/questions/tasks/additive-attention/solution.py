import numpy as np


def additive_attention(query, keys, values, w1, w2, v):
    """query: [batch, d_q], keys: [batch, time, d_k], values: [batch, time, d_v], w1: [d_q, h], w2: [d_k, h], v: [h]
    -> context [batch, d_v], weights [batch, time]."""
    scores = np.tanh((query @ w1)[:, None, :] + keys @ w2) @ v
    exps = np.exp(scores - scores.max(axis=1, keepdims=True))
    weights = exps / exps.sum(axis=1, keepdims=True)
    return np.einsum("bt,btd->bd", weights, values), weights
