def receptive_field(layers: list[tuple[int, int, int]]) -> int:
    """layers: (kernel, stride, dilation) from the input upwards -> extent along one axis, in input elements."""
    field, jump = 1, 1
    for kernel, stride, dilation in layers:
        field += (kernel - 1) * dilation * jump
        jump *= stride
    return field
