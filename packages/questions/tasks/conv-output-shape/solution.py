def conv_output_shape(
    size: tuple[int, int],
    kernel: tuple[int, int],
    stride: tuple[int, int],
    dilation: tuple[int, int],
    padding: str,
) -> tuple[int, int]:
    """Output rows and columns, as TensorFlow counts them.

    torch.nn.Conv2d(..., padding=p) gives floor((n + 2p - d(k - 1) - 1) / s) + 1 for an explicit p on both sides.
    """

    def along(n: int, k: int, s: int, d: int) -> int:
        if padding == "same":
            return -(-n // s)
        return (n - d * (k - 1) - 1) // s + 1

    rows, columns = (along(*axis) for axis in zip(size, kernel, stride, dilation))
    return rows, columns
