import numpy as np


def self_attention(x, wq, wk, wv, causal):
    """x: [batch, time, d], wq and wk: [d, d_k], wv: [d, d_v] -> out [batch, time, d_v], weights [batch, time, time].

    PyTorch, without the weights: F.scaled_dot_product_attention(x @ wq, x @ wk, x @ wv, is_causal=causal).
    """
    q, k, v = x @ wq, x @ wk, x @ wv
    scores = q @ k.swapaxes(1, 2) / np.sqrt(k.shape[-1])
    if causal:
        time = x.shape[1]
        scores = np.where(np.tril(np.ones((time, time), dtype=bool)), scores, -np.inf)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = exps / exps.sum(axis=-1, keepdims=True)
    return weights @ v, weights
