import numpy as np


def layer_norm_backward(x, gamma, eps, dout):
    """x, dout: [batch, features], gamma: [features] -> dx [batch, features], dgamma [features], dbeta [features]."""
    scale = 1 / np.sqrt(x.var(axis=1, keepdims=True) + eps)
    normalised = (x - x.mean(axis=1, keepdims=True)) * scale
    dnormalised = dout * gamma
    dx = scale * (
        dnormalised
        - dnormalised.mean(axis=1, keepdims=True)
        - normalised * (dnormalised * normalised).mean(axis=1, keepdims=True)
    )
    return dx, (dout * normalised).sum(axis=0), dout.sum(axis=0)
