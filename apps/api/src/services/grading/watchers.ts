import type { Watch } from './queue.ts';

/** Requests that wait for submissions to be settled, by submission. */
export class Watchers {
  readonly #wakes = new Map<bigint, Set<() => void>>();

  watch(sequence: bigint, ms: number): Watch {
    const { promise: settled, resolve } = Promise.withResolvers<void>();
    const wakes = this.#wakes.get(sequence) ?? new Set();
    this.#wakes.set(sequence, wakes);
    const stop = () => {
      clearTimeout(timer);
      wakes.delete(stop);
      if (wakes.size === 0 && this.#wakes.get(sequence) === wakes) this.#wakes.delete(sequence);
      resolve();
    };
    const timer = setTimeout(stop, ms);
    wakes.add(stop);
    return { settled, stop };
  }

  wake(sequence: bigint): void {
    // A wake takes itself out, which a set allows while it is walked through.
    for (const wake of this.#wakes.get(sequence) ?? []) wake();
  }

  wakeAll(): void {
    for (const sequence of this.#wakes.keys()) this.wake(sequence);
  }
}
