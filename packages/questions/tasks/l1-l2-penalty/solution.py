import numpy as np


def regularize(w: np.ndarray, dw: np.ndarray, l1: float, l2: float) -> tuple[float, np.ndarray]:
    """w, dw: [in, out] -> the penalty, and dw plus its gradient; Keras: regularizers.L1L2(l1, l2)."""
    return l1 * np.abs(w).sum() + l2 * (w**2).sum(), dw + l1 * np.sign(w) + 2 * l2 * w
