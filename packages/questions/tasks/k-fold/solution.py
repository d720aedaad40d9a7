import numpy as np


def k_fold(n: int, k: int) -> list[tuple[np.ndarray, np.ndarray]]:
    """-> k pairs of training and validation indices; scikit-learn: KFold(n_splits=k).split(range(n))."""
    folds = np.array_split(np.arange(n), k)
    return [(np.concatenate(folds[:i] + folds[i + 1 :]), folds[i]) for i in range(k)]
