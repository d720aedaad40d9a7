import numpy as np


def dropout(x: np.ndarray, rate: float, rng: np.random.Generator, training: bool) -> tuple[np.ndarray, np.ndarray]:
    """x: [batch, units] -> out and mask, like x; PyTorch: torch.nn.functional.dropout(x, p=rate, training=training)."""
    mask = (rng.random(x.shape) >= rate) / (1 - rate) if training else np.ones_like(x)
    return x * mask, mask
