import numpy as np


def batch_norm(x, gamma, beta, running_mean, running_variance, momentum, eps, training):
    """x: [batch, features], everything else [features] or a number -> y like x, running mean and variance.

    PyTorch: torch.nn.functional.batch_norm, whose momentum is 1 - momentum here and whose running variance is unbiased.
    """
    mean, variance = (x.mean(axis=0), x.var(axis=0)) if training else (running_mean, running_variance)
    y = gamma * (x - mean) / np.sqrt(variance + eps) + beta
    if training:
        running_mean = momentum * running_mean + (1 - momentum) * mean
        running_variance = momentum * running_variance + (1 - momentum) * variance
    return y, running_mean, running_variance
