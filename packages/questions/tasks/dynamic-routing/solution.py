import numpy as np


def dynamic_routing(u_hat, iterations):
    """u_hat: [in_caps, out_caps, dim] -> [out_caps, dim]."""
    logits = np.zeros(u_hat.shape[:2])
    for _ in range(iterations):
        exps = np.exp(logits - logits.max(axis=1, keepdims=True))
        coupling = exps / exps.sum(axis=1, keepdims=True)
        s = np.einsum("ij,ijd->jd", coupling, u_hat)
        squared = (s**2).sum(axis=1, keepdims=True)
        v = s * np.sqrt(squared) / (1 + squared)
        logits = logits + np.einsum("ijd,jd->ij", u_hat, v)
    return v
