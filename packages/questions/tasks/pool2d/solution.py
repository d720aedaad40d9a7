import numpy as np


def pool2d(x, size, stride, mode):
    """x: [batch, H, W, C] -> [batch, H', W', C].

    PyTorch has channels first: F.max_pool2d(x, size, stride) or F.avg_pool2d(x, size, stride) with x [batch, C, H, W].
    """
    # [batch, positions, positions, C, size, size]
    windows = np.lib.stride_tricks.sliding_window_view(x, (size, size), axis=(1, 2))[:, ::stride, ::stride]
    return windows.max(axis=(-2, -1)) if mode == "max" else windows.mean(axis=(-2, -1))
