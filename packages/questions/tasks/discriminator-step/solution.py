import numpy as np


def discriminator_step(
    real: np.ndarray, fake: np.ndarray, w: np.ndarray, b: np.ndarray, lr: float
) -> tuple[np.ndarray, np.ndarray, float]:
    """real: [real, D], fake: [fake, D], w: [D, 1], b: [1] -> the new w and b, and the loss before the step.

    PyTorch: (bce(d(real), ones) + bce(d(fake.detach()), zeros)).backward(); optimizer.step()
    """
    dw, db, loss = np.zeros_like(w), np.zeros_like(b), 0.0
    for x, label in ((real, 1), (fake, 0)):
        s = x @ w + b
        loss += float(np.mean(np.logaddexp(0, s) - label * s))
        ds = (np.exp(-np.logaddexp(0, -s)) - label) / len(x)
        dw += x.T @ ds
        db += ds.sum(axis=0)
    return w - lr * dw, b - lr * db, loss
