import numpy as np


def margin_loss(v, labels):
    """v: [batch, classes, dim], labels: [batch] class indices -> mean over the batch of the sum over the classes."""
    lengths = np.linalg.norm(v, axis=2)
    present = np.arange(v.shape[1]) == np.asarray(labels)[:, None]
    losses = np.where(present, np.maximum(0, 0.9 - lengths) ** 2, 0.5 * np.maximum(0, lengths - 0.1) ** 2)
    return losses.sum(axis=1).mean()
