import numpy as np


def clip_by_global_norm(grads: list[np.ndarray], max_norm: float) -> tuple[list[np.ndarray], float]:
    """grads: one array per parameter -> the clipped ones and the norm before.

    PyTorch: torch.nn.utils.clip_grad_norm_(parameters, max_norm), which changes the gradients in place.
    """
    norm = np.sqrt(sum((g**2).sum() for g in grads))
    factor = max_norm / max(norm, max_norm)
    return [factor * g for g in grads], norm
