import numpy as np

# Value from z, slope from the output h.
activations = {
    "linear": (lambda z: z, lambda h: np.ones_like(h)),
    "sigmoid": (lambda z: 1 / (1 + np.exp(-z)), lambda h: h * (1 - h)),
    "relu": (lambda z: np.maximum(z, 0), lambda h: (h > 0).astype(h.dtype)),
    "tanh": (np.tanh, lambda h: 1 - h**2),
}


def backward(x: np.ndarray, y: np.ndarray, layers: list[dict]) -> tuple[float, list[tuple[np.ndarray, np.ndarray]]]:
    """Mean squared error over all elements, and (dw, db) of each layer; w: [in, out], b: [out]."""
    hs = [x]
    for layer in layers:
        value, _ = activations[layer["activation"]]
        hs.append(value(hs[-1] @ layer["w"] + layer["b"]))
    error = hs[-1] - y
    dh = 2 * error / error.size
    grads = []
    for layer, h_in, h_out in reversed(list(zip(layers, hs[:-1], hs[1:]))):
        _, slope = activations[layer["activation"]]
        dz = dh * slope(h_out)
        grads.insert(0, (h_in.T @ dz, dz.sum(axis=0)))
        dh = dz @ layer["w"].T
    return float((error**2).mean()), grads
