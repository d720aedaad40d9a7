import numpy as np


def matmul(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    """a: [n, k], b: [k, m] -> [n, m]; the same as a @ b, which raises ValueError where the inner sizes differ."""
    if a.shape[1] != b.shape[0]:
        raise ValueError(f"a has {a.shape[1]} columns, b has {b.shape[0]} rows")
    # [n, k, 1] * [1, k, m] -> [n, k, m]; the axis that both share is summed away.
    return (a[:, :, None] * b[None, :, :]).sum(axis=1)
