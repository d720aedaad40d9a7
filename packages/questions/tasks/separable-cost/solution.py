def separable_cost(h: int, w: int, cin: int, cout: int, k: int) -> dict[str, int]:
    """Weights and multiply-accumulates of a k×k convolution, 'same', stride 1, no bias, and of its depthwise separable form.

    The same count: sum(p.numel() for p in nn.Sequential(nn.Conv2d(cin, cin, k, groups=cin, bias=False),
    nn.Conv2d(cin, cout, 1, bias=False)).parameters()).
    """
    standard = k * k * cin * cout
    separable = k * k * cin + cin * cout
    return {
        "standardParams": standard,
        "separableParams": separable,
        "standardMacs": h * w * standard,
        "separableMacs": h * w * separable,
    }
