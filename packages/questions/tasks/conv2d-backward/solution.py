import numpy as np


def conv2d_backward(
    x: np.ndarray, kernel: np.ndarray, dout: np.ndarray, stride: int
) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """x: [batch, height, width, cin], kernel: [kh, kw, cin, cout], dout: [batch, rows, columns, cout] -> dx, dkernel, dbias."""
    kh, kw, _, _ = kernel.shape
    rows, columns = dout.shape[1:3]
    dx, dkernel = np.zeros_like(x), np.zeros_like(kernel)
    for u in range(kh):
        for v in range(kw):
            # The pixels that tap (u, v) saw, one for each position; slices of dx are views, so += adds in place.
            seen = np.s_[:, u : u + rows * stride : stride, v : v + columns * stride : stride]
            dkernel[u, v] = np.tensordot(x[seen], dout, axes=([0, 1, 2], [0, 1, 2]))
            dx[seen] += dout @ kernel[u, v].T
    return dx, dkernel, dout.sum(axis=(0, 1, 2))
