import numpy as np


def adamw(
    params: np.ndarray, grads: np.ndarray, lr: float, beta1: float, beta2: float, eps: float, weight_decay: float
) -> np.ndarray:
    """params: [n], grads: [steps, n] -> [n]; PyTorch: torch.optim.AdamW(..., weight_decay=weight_decay)."""
    theta, m, v = params, np.zeros_like(params), np.zeros_like(params)
    for t, g in enumerate(grads, start=1):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        step = (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps)
        theta = theta - lr * step - lr * weight_decay * theta
    return theta
