import numpy as np
from scipy.special import erf, expit


def activate(x: np.ndarray, kind: str) -> tuple[np.ndarray, np.ndarray]:
    """x: [n] -> value and derivative, [n] each; expit is a sigmoid that does not overflow."""
    s = expit(x)
    if kind == "sigmoid":
        return s, s * (1 - s)
    if kind == "tanh":
        return np.tanh(x), 1 - np.tanh(x) ** 2
    if kind == "relu":
        return np.maximum(0, x), (x > 0).astype(x.dtype)
    if kind == "leaky-relu":
        slope = np.where(x > 0, 1.0, 0.2)
        return slope * x, slope
    if kind == "elu":
        below = np.minimum(x, 0)
        return np.where(x > 0, x, np.expm1(below)), np.exp(below)
    if kind == "gelu":
        cdf = (1 + erf(x / np.sqrt(2))) / 2
        return x * cdf, cdf + x * np.exp(-x * x / 2) / np.sqrt(2 * np.pi)
    if kind == "silu":
        return x * s, s + x * s * (1 - s)
    if kind == "softplus":
        return np.logaddexp(0, x), s
    raise ValueError(kind)
