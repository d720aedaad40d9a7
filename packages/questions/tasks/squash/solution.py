import numpy as np


def squash(s):
    """s: [capsules, dim] -> [capsules, dim], each row with its direction kept and its length below 1."""
    squared = (s**2).sum(axis=1, keepdims=True)
    return s * np.sqrt(squared) / (1 + squared)
