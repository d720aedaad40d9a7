import numpy as np


def sgd_momentum(params: np.ndarray, grads: np.ndarray, lr: float, momentum: float, nesterov: bool) -> np.ndarray:
    """params: [n], grads: [steps, n] -> [n]; PyTorch: torch.optim.SGD(..., lr, momentum=momentum, nesterov=nesterov)."""
    theta, v = params, np.zeros_like(params)
    for g in grads:
        v = momentum * v + g
        theta = theta - lr * (g + momentum * v if nesterov else v)
    return theta
