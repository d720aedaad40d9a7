import numpy as np


def positional_encoding(length: int, d_model: int) -> np.ndarray:
    """-> [length, d_model]; column 2i is a sine, column 2i + 1 the cosine of the same angle."""
    columns = np.arange(d_model)
    angles = np.arange(length)[:, None] / 10000 ** ((columns - columns % 2) / d_model)
    return np.where(columns % 2 == 0, np.sin(angles), np.cos(angles))
