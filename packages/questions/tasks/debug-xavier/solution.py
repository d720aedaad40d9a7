import numpy as np


def xavier_uniform(fan_in: int, fan_out: int, rng: np.random.Generator) -> np.ndarray:
    """-> [fan_in, fan_out]. PyTorch: torch.nn.init.xavier_uniform_(w), whose weights are [fan_out, fan_in]."""
    bound = np.sqrt(6 / (fan_in + fan_out))
    return rng.uniform(-bound, bound, size=(fan_in, fan_out))
