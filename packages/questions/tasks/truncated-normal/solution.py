import numpy as np


def truncated_normal(n: int, stddev: float, rng: np.random.Generator) -> np.ndarray:
    """-> [n]. PyTorch: torch.nn.init.trunc_normal_(w, std=s, a=-2 * s, b=2 * s), whose a and b are absolute and not in deviations."""
    draws = rng.normal(size=n)
    while (far := np.abs(draws) > 2).any():
        draws[far] = rng.normal(size=far.sum())
    return stddev * draws
