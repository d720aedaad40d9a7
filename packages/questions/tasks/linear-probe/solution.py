import torch
from torch import nn


def linear_probe(features: torch.Tensor, labels: torch.Tensor, classes: int, lr: float, steps: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Softmax regression on frozen features by full-batch gradient descent; features: [n, d], labels: [n] -> w: [d, classes], b: [classes]."""
    head = nn.Linear(features.shape[1], classes)
    nn.init.zeros_(head.weight)
    nn.init.zeros_(head.bias)
    optimizer = torch.optim.SGD(head.parameters(), lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        # detach: nothing of the base is trained
        nn.functional.cross_entropy(head(features.detach()), labels).backward()
        optimizer.step()
    return head.weight.detach().T, head.bias.detach()
