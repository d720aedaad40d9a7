import numpy as np


def encoder_block(x, p, heads, eps=1e-5):
    """x: [batch, time, d], p: dict of wq, wk, wv, wo [d, d], w1 [d, h], w2 [h, d], ... -> [batch, time, d].

    PyTorch: nn.TransformerEncoderLayer(d, heads, h, dropout=0, norm_first=False), with biases in its attention.
    """
    batch, time, d = x.shape

    def split(w):  # [batch, heads, time, d / heads]
        return (x @ w).reshape(batch, time, heads, d // heads).swapaxes(1, 2)

    def layer_norm(z, gamma, beta):
        return gamma * (z - z.mean(-1, keepdims=True)) / np.sqrt(z.var(-1, keepdims=True) + eps) + beta

    q, k, v = split(p["wq"]), split(p["wk"]), split(p["wv"])
    scores = q @ k.swapaxes(2, 3) / np.sqrt(d // heads)
    exps = np.exp(scores - scores.max(-1, keepdims=True))
    weights = exps / exps.sum(-1, keepdims=True)
    attention = (weights @ v).swapaxes(1, 2).reshape(batch, time, d) @ p["wo"]
    z = layer_norm(x + attention, p["gamma1"], p["beta1"])
    feed_forward = np.maximum(z @ p["w1"] + p["b1"], 0) @ p["w2"] + p["b2"]
    return layer_norm(z + feed_forward, p["gamma2"], p["beta2"])
