import numpy as np


def bce_with_logits(logits: np.ndarray, labels: np.ndarray) -> tuple[float, np.ndarray]:
    """logits: [batch], labels: [batch] in [0, 1] -> the mean loss and its gradient with respect to the logits.

    PyTorch: F.binary_cross_entropy_with_logits(logits, labels).
    """
    loss = np.mean(np.logaddexp(0, logits) - labels * logits)
    probabilities = np.exp(-np.logaddexp(0, -logits))
    return float(loss), (probabilities - labels) / len(logits)
