import numpy as np


def hinge_loss(scores: np.ndarray, labels: np.ndarray) -> tuple[float, np.ndarray]:
    """scores: [batch], labels: [batch] of -1 or 1 -> the mean loss and its gradient, [batch]."""
    short = 1 - labels * scores
    return np.maximum(0, short).mean(), np.where(short > 0, -labels, 0) / len(scores)
