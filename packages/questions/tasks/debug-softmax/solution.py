import numpy as np


def softmax(x: np.ndarray) -> np.ndarray:
    """x: [batch, classes] -> [batch, classes]; PyTorch: torch.softmax(x, dim=1)."""
    exps = np.exp(x - x.max(axis=1, keepdims=True))
    return exps / exps.sum(axis=1, keepdims=True)
