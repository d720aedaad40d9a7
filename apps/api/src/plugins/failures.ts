/** Counts failures by key, such as guesses by address, and says how long a key that failed too often has to wait. In memory, by each process for itself. */
export class FailureLimit {
  readonly #failures = new Map<string, { count: number; until: number }>();
  readonly #max: number;
  readonly #windowMs: number;

  constructor(max: number, windowMs: number) {
    this.#max = max;
    this.#windowMs = windowMs;
  }

  /** Seconds to wait; 0 when it may be tried. */
  wait(key: string, now = Date.now()): number {
    const found = this.#failures.get(key);
    return found && found.count >= this.#max && found.until > now ? Math.ceil((found.until - now) / 1000) : 0;
  }

  add(key: string, now = Date.now()): void {
    const found = this.#failures.get(key);
    if (found && found.until > now) {
      found.count++;
      return;
    }
    for (const [other, { until }] of this.#failures) if (until <= now) this.#failures.delete(other);
    this.#failures.set(key, { count: 1, until: now + this.#windowMs });
  }
}
