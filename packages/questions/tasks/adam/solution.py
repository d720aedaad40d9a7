import numpy as np


def adam(params: np.ndarray, grads: np.ndarray, lr: float, beta1: float, beta2: float, eps: float) -> np.ndarray:
    """params: [n], grads: [steps, n] -> [n]; PyTorch: torch.optim.Adam(..., lr, betas=(beta1, beta2), eps=eps)."""
    theta, m, v = params, np.zeros_like(params), np.zeros_like(params)
    for t, g in enumerate(grads, start=1):
        m = beta1 * m + (1 - beta1) * g
        v = beta2 * v + (1 - beta2) * g**2
        theta = theta - lr * (m / (1 - beta1**t)) / (np.sqrt(v / (1 - beta2**t)) + eps)
    return theta
