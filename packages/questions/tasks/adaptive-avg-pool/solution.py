import numpy as np


def adaptive_avg_pool2d(x, out_h, out_w):
    """x: [batch, H, W, C] -> [batch, out_h, out_w, C].

    PyTorch, channels first: F.adaptive_avg_pool2d(x, (out_h, out_w)) with x [batch, C, H, W].
    """
    _, h, w, _ = x.shape

    def spans(n, out):
        return [slice(i * n // out, -(-(i + 1) * n // out)) for i in range(out)]

    return np.stack([np.stack([x[:, r, c].mean(axis=(1, 2)) for c in spans(w, out_w)], axis=1) for r in spans(h, out_h)], axis=1)
