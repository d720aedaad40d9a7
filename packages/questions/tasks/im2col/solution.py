import numpy as np


def im2col(x: np.ndarray, kh: int, kw: int, stride: int) -> np.ndarray:
    """x: [height, width, channels] -> [positions, kh * kw * channels]; im2col(x) @ kernel.reshape(-1, cout) is the convolution."""
    windows = np.lib.stride_tricks.sliding_window_view(x, (kh, kw), axis=(0, 1))[::stride, ::stride]
    # sliding_window_view appends the axes of the window: [rows, columns, channels, kh, kw].
    return windows.transpose(0, 1, 3, 4, 2).reshape(-1, kh * kw * x.shape[2])
