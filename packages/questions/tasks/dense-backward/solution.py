import numpy as np


def dense_backward(x: np.ndarray, w: np.ndarray, dout: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """x: [batch, in], w: [in, out], dout: [batch, out] -> dx like x, dw like w, db: [out]."""
    return dout @ w.T, x.T @ dout, dout.sum(axis=0)
