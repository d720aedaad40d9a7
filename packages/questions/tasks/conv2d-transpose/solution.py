import numpy as np


def conv2d_transpose(x: np.ndarray, kernel: np.ndarray, stride: int) -> np.ndarray:
    """x: [batch, H, W, cin], kernel: [kh, kw, cout, cin] -> [batch, (H-1)*stride + kh, (W-1)*stride + kw, cout].

    PyTorch: F.conv_transpose2d(x.permute(0, 3, 1, 2), kernel.permute(3, 2, 0, 1), stride=stride), then back to channels last.
    """
    batch, h, w, _ = x.shape
    kh, kw, cout, _ = kernel.shape
    out = np.zeros((batch, (h - 1) * stride + kh, (w - 1) * stride + kw, cout))
    for u in range(kh):
        for v in range(kw):
            # Every pixel sends its share through tap (u, v) to positions that lie `stride` apart.
            out[:, u : u + h * stride : stride, v : v + w * stride : stride] += x @ kernel[u, v].T
    return out
