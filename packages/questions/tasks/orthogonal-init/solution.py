import numpy as np


def orthogonal(rows: int, cols: int, rng: np.random.Generator) -> np.ndarray:
    """-> [rows, cols]. PyTorch: torch.nn.init.orthogonal_(w). The signs make the result uniform over the orthogonal matrices."""
    q, r = np.linalg.qr(rng.normal(size=(max(rows, cols), min(rows, cols))))
    q = q * np.sign(np.diag(r))
    return q if rows >= cols else q.T
