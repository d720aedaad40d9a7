import numpy as np


def perplexity(log_probs: np.ndarray) -> float:
    """log_probs: [tokens], natural logarithms."""
    return float(np.exp(-np.mean(log_probs)))
