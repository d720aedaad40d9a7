import numpy as np


def stateful_rnn(chunks, wx, wh, b, reset_before):
    """chunks: arrays [batch, its own time, features] -> outputs, one [batch, its own time, units] each, and the last state."""
    state = np.zeros((chunks[0].shape[0], len(b)))
    outputs = []
    for chunk, reset in zip(chunks, reset_before):
        if reset:
            state = np.zeros_like(state)
        out = []
        for t in range(chunk.shape[1]):
            state = np.tanh(chunk[:, t] @ wx + state @ wh + b)
            out.append(state)
        outputs.append(np.stack(out, axis=1))
    return outputs, state
