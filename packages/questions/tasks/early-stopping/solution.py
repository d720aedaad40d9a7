def early_stopping(val_losses: list[float], patience: int, min_delta: float) -> tuple[int, int]:
    """-> the epoch at which training stops, and the one whose weights are kept.

    Keras: EarlyStopping(patience=patience, min_delta=min_delta, restore_best_weights=True).
    """
    best, best_epoch = float("inf"), 0
    for epoch, loss in enumerate(val_losses):
        if loss < best - min_delta:
            best, best_epoch = loss, epoch
        elif epoch - best_epoch >= patience:
            return epoch, best_epoch
    return len(val_losses) - 1, best_epoch
