import numpy as np


def rmsprop(params: np.ndarray, grads: np.ndarray, lr: float, decay: float, eps: float) -> np.ndarray:
    """params: [n], grads: [steps, n] -> [n].

    PyTorch: torch.optim.RMSprop(..., lr, alpha=decay, eps=...), which adds eps after the root.
    """
    theta, s = params, np.zeros_like(params)
    for g in grads:
        s = decay * s + (1 - decay) * g**2
        theta = theta - lr * g / np.sqrt(s + eps)
    return theta
