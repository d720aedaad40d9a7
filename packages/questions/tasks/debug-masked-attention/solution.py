import numpy as np


def masked_attention(q, k, v, lengths):
    """q: [batch, t_q, d_k], k: [batch, t_k, d_k], v: [batch, t_k, d_v], lengths: [batch] -> [batch, t_q, d_v].

    PyTorch: F.scaled_dot_product_attention(q, k, v, attn_mask=visible), where True means 'may be seen'.
    """
    visible = np.arange(k.shape[1]) < np.asarray(lengths)[:, None, None]  # [batch, 1, t_k]
    scores = np.where(visible, q @ k.swapaxes(1, 2) / np.sqrt(q.shape[-1]), -np.inf)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return exps / exps.sum(axis=-1, keepdims=True) @ v
