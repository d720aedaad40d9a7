import torch
from torch import nn


def layerwise_lr(base_lr: float, decay: float, layers: int, unfrozen_from: int) -> list[float]:
    """The learning rate of each layer, from the first to the last."""
    return [0.0 if layer < unfrozen_from else base_lr * decay ** (layers - 1 - layer) for layer in range(layers)]


def optimizer_of(model: nn.Sequential, base_lr: float, decay: float, unfrozen_from: int) -> torch.optim.Optimizer:
    """How such rates are used: one parameter group per layer."""
    rates = layerwise_lr(base_lr, decay, len(model), unfrozen_from)
    groups = [{"params": layer.parameters(), "lr": rate} for layer, rate in zip(model, rates)]
    return torch.optim.AdamW(groups)
