import numpy as np


def batch_norm_backward(x, gamma, eps, dout):
    """x, dout: [batch, features], gamma: [features] -> dx like x, dgamma and dbeta: [features]."""
    inverse = 1 / np.sqrt(x.var(axis=0) + eps)
    normalized = (x - x.mean(axis=0)) * inverse
    dgamma, dbeta = (dout * normalized).sum(axis=0), dout.sum(axis=0)
    dx = gamma * inverse * (dout - dbeta / len(x) - normalized * dgamma / len(x))
    return dx, dgamma, dbeta
