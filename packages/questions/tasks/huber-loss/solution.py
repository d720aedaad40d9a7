import numpy as np


def huber_loss(pred: np.ndarray, target: np.ndarray, delta: float) -> tuple[float, np.ndarray]:
    """pred, target: [batch] -> the mean loss and its gradient, [batch].

    PyTorch: torch.nn.functional.huber_loss(pred, target, delta=delta).
    """
    r = pred - target
    loss = np.where(np.abs(r) <= delta, r**2 / 2, delta * (np.abs(r) - delta / 2))
    return loss.mean(), np.clip(r, -delta, delta) / len(r)
