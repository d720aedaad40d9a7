import numpy as np


def he_normal(shape: tuple[int, ...], rng: np.random.Generator) -> np.ndarray:
    """shape: (in, out) or (kh, kw, cin, cout) -> that many weights, flat.

    PyTorch: torch.nn.init.kaiming_normal_(w, nonlinearity="relu"), whose dense weights are (out, in).
    Keras: HeNormal, which draws a truncated normal and widens it so that the variance is 2 / fan_in again.
    """
    fan_in = np.prod(shape[:-1])
    return rng.normal(0.0, np.sqrt(2 / fan_in), size=np.prod(shape))
