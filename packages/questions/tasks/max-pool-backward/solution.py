import numpy as np


def max_pool_backward(x: np.ndarray, dout: np.ndarray, size: int, stride: int) -> np.ndarray:
    """x: [batch, height, width, channels], dout: [batch, rows, columns, channels] -> dx like x."""
    dx = np.zeros_like(x, dtype=float)
    batch, rows, columns, channels = dout.shape
    n, c = np.ogrid[:batch, :channels]
    for i in range(rows):
        for j in range(columns):
            top, left = i * stride, j * stride
            window = x[:, top : top + size, left : left + size].reshape(batch, size * size, channels)
            # argmax returns the first maximum.
            u, v = np.divmod(window.argmax(axis=1), size)
            np.add.at(dx, (n, top + u, left + v, c), dout[:, i, j])
    return dx
