import numpy as np


def focal_loss(logits: np.ndarray, labels: np.ndarray, gamma: float, alpha: float) -> float:
    """logits: [batch], labels: [batch] of 0 or 1 -> the mean loss.

    torchvision: torchvision.ops.sigmoid_focal_loss(logits, labels, alpha, gamma, reduction="mean").
    """
    z = np.where(labels == 1, logits, -logits)
    weight = np.where(labels == 1, alpha, 1 - alpha)
    modulation = np.exp(-gamma * np.logaddexp(0, z))
    return float(np.mean(weight * modulation * np.logaddexp(0, -z)))
