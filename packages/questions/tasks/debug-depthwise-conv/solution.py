import numpy as np


def separable_conv2d(x: np.ndarray, depthwise: np.ndarray, pointwise: np.ndarray, stride: int) -> np.ndarray:
    """x: [batch, height, width, cin], depthwise: [kh, kw, cin, mult], pointwise: [1, 1, cin * mult, cout].

    PyTorch: nn.Conv2d(cin, cin * mult, k, stride=stride, groups=cin), then nn.Conv2d(cin * mult, cout, 1).
    """
    kh, kw, cin, mult = depthwise.shape
    windows = np.lib.stride_tricks.sliding_window_view(x, (kh, kw), axis=(1, 2))[:, ::stride, ::stride]
    # b batch, i j position, c channel, u v tap, m filter: c is not summed over.
    features = np.einsum("bijcuv,uvcm->bijcm", windows, depthwise)
    return features.reshape(*features.shape[:3], cin * mult) @ pointwise[0, 0]
