import torch

functions = {"linear": lambda z: z, "sigmoid": torch.sigmoid, "relu": torch.relu, "tanh": torch.tanh}


def gradient_norms(x: torch.Tensor, layers: list[dict]) -> list[float]:
    """x: [batch, in]; each layer holds w: [in, out], b: [out] and the name of its activation -> one norm per layer."""
    h, pre_activations = x, []
    for layer in layers:
        z = (h @ layer["w"] + layer["b"]).requires_grad_()
        z.retain_grad()
        pre_activations.append(z)
        h = functions[layer["activation"]](z)
    h.mean().backward()
    return [z.grad.norm().item() for z in pre_activations]
