import numpy as np


def generator_step(
    z: np.ndarray, g: tuple[np.ndarray, np.ndarray], d: tuple[np.ndarray, np.ndarray], lr: float
) -> tuple[tuple[np.ndarray, np.ndarray], float]:
    """z: [batch, K], g: w [K, D] and b [D], d: w [D, 1] and b [1] -> the new g, and the loss before the step.

    PyTorch: loss = F.softplus(-d(g(z))).mean(); loss.backward(); g_optimizer.step(). Only g_optimizer steps.
    """
    (gw, gb), (dw, db) = g, d
    s = (z @ gw + gb) @ dw + db
    ds = -np.exp(-np.logaddexp(0, s)) / len(z)
    dx = ds @ dw.T
    return (gw - lr * z.T @ dx, gb - lr * dx.sum(axis=0)), float(np.logaddexp(0, -s).mean())
