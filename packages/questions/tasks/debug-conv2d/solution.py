import numpy as np


def conv2d(x, kernel, bias, stride, padding):
    """x: [batch, H, W, cin], kernel: [kh, kw, cin, cout], bias: [cout] -> [batch, H', W', cout].

    PyTorch has channels first: F.conv2d(x, weight, bias, stride) with x [batch, cin, H, W] and weight
    [cout, cin, kh, kw]. Its padding='same' takes stride 1 only; elsewhere pad with F.pad first.
    """
    kh, kw = kernel.shape[:2]
    if padding == "same":
        x = np.pad(x, ((0, 0), zeros(x.shape[1], kh, stride), zeros(x.shape[2], kw, stride), (0, 0)))
    # [batch, positions, positions, cin, kh, kw]
    windows = np.lib.stride_tricks.sliding_window_view(x, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    return np.einsum("bijcuv,uvcm->bijm", windows, kernel) + bias


def zeros(n, k, stride):
    total = max(0, (-(-n // stride) - 1) * stride + k - n)
    return total // 2, total - total // 2
