import numpy as np


def gan_losses(real_logits: np.ndarray, fake_logits: np.ndarray) -> tuple[float, float, float]:
    """real_logits: [real], fake_logits: [fake] -> the losses of the discriminator and of the generator in two forms.

    PyTorch: F.softplus, or F.binary_cross_entropy_with_logits with labels of ones and zeros.
    """
    real_seen = np.logaddexp(0, -real_logits).mean()
    fake_seen = np.logaddexp(0, fake_logits).mean()
    return real_seen + fake_seen, -fake_seen, np.logaddexp(0, -fake_logits).mean()
