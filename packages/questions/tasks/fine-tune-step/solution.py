import torch
from torch import nn


def fine_tune_step(model: nn.Sequential, frozen: list[bool], x: torch.Tensor, y: torch.Tensor, lr: float) -> None:
    """One step of SGD on the mean squared error for the layers of `model` that are not frozen; changes them in place.

    Each child of `model` is one layer with its activation: nn.Sequential(nn.Linear(...), nn.Tanh()).
    """
    for layer, hold in zip(model.children(), frozen):
        # autograd still goes through a frozen layer to reach those before it; it only skips the layer's own parameters
        layer.requires_grad_(not hold)
    trained = [p for p in model.parameters() if p.requires_grad]
    if not trained:
        return
    optimizer = torch.optim.SGD(trained, lr=lr)
    # gradients of an earlier call are still there, and backward would add to them
    optimizer.zero_grad()
    nn.functional.mse_loss(model(x), y).backward()
    optimizer.step()
