import numpy as np


def strided_conv2d(
    x: np.ndarray,
    kernel: np.ndarray,
    stride: tuple[int, int],
    dilation: tuple[int, int],
    pad: tuple[int, int],
) -> np.ndarray:
    """x: [batch, height, width, cin], kernel: [kh, kw, cin, cout] -> [batch, rows, columns, cout].

    PyTorch, channels first: F.conv2d(x, w, stride=stride, padding=pad, dilation=dilation).
    """
    (sh, sw), (dh, dw), (ph, pw) = stride, dilation, pad
    kh, kw, _, cout = kernel.shape
    padded = np.pad(x, ((0, 0), (ph, ph), (pw, pw), (0, 0)))
    rows = (padded.shape[1] - dh * (kh - 1) - 1) // sh + 1
    columns = (padded.shape[2] - dw * (kw - 1) - 1) // sw + 1
    out = np.zeros((x.shape[0], rows, columns, cout))
    for u in range(kh):
        for v in range(kw):
            grid = padded[:, u * dh :: sh, v * dw :: sw][:, :rows, :columns]
            out += grid @ kernel[u, v]
    return out
