import numpy as np


def multi_head_attention(x, wq, wk, wv, wo, heads):
    """x: [batch, time, d], wq, wk, wv, wo: [d, d] -> [batch, time, d].

    PyTorch: nn.MultiheadAttention(d, heads, bias=False, batch_first=True), which keeps the transposes of these matrices.
    """
    batch, time, d = x.shape

    def split(w):  # [batch, heads, time, d / heads]: first divide the features, then bring the heads forward
        return (x @ w).reshape(batch, time, heads, d // heads).swapaxes(1, 2)

    q, k, v = split(wq), split(wk), split(wv)
    scores = q @ k.swapaxes(2, 3) / np.sqrt(d // heads)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = exps / exps.sum(axis=-1, keepdims=True)
    return (weights @ v).swapaxes(1, 2).reshape(batch, time, d) @ wo
