import numpy as np


def cnn_forward(images, kernel, conv_bias, w, b):
    """images: [batch, H, W, C], kernel: [kh, kw, C, M], w: [(H // 2) * (W // 2) * M, classes] -> [batch, classes].

    PyTorch flattens [batch, M, H, W], so the rows of w are in another order there.
    """
    kh, kw = kernel.shape[:2]
    padding = [(0, 0)] + [((k - 1) // 2, k // 2) for k in (kh, kw)] + [(0, 0)]
    windows = np.lib.stride_tricks.sliding_window_view(np.pad(images, padding), (kh, kw), axis=(1, 2))
    maps = np.maximum(0, np.einsum("bijcuv,uvcm->bijm", windows, kernel) + conv_bias)

    n, h, width, m = maps.shape
    blocks = maps[:, : h // 2 * 2, : width // 2 * 2].reshape(n, h // 2, 2, width // 2, 2, m)
    logits = blocks.max(axis=(2, 4)).reshape(n, -1) @ w + b
    exps = np.exp(logits - logits.max(axis=1, keepdims=True))
    return exps / exps.sum(axis=1, keepdims=True)
