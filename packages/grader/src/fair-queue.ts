/**
 * What waits, first come first served for each owner and one owner after the other: who brings a hundred things waits for the other owners'
 * first ones.
 */
export class FairQueue<T> {
  /** Owners in the order of their turns. None has an empty list. */
  readonly #byOwner = new Map<string, T[]>();
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(owner: string, item: T): void {
    this.#itemsOf(owner).push(item);
    this.#length += 1;
  }

  /** Puts something back in front of all that its owner has, and its owner in front of all others. */
  unshift(owner: string, item: T): void {
    const items = [item, ...(this.#byOwner.get(owner) ?? [])];
    this.#byOwner.delete(owner);
    const others = [...this.#byOwner];
    this.#byOwner.clear();
    for (const [name, list] of [[owner, items] as const, ...others]) this.#byOwner.set(name, list);
    this.#length += 1;
  }

  /** Takes what comes next. Its owner's next turn is after everybody else's. */
  shift(): T | undefined {
    const next = this.#byOwner.entries().next().value;
    if (!next) return undefined;
    const [owner, items] = next;
    const item = items.shift();
    this.#byOwner.delete(owner);
    if (items.length > 0) this.#byOwner.set(owner, items);
    this.#length -= 1;
    return item;
  }

  /** Takes everything. */
  clear(): T[] {
    const all = [...this];
    this.#byOwner.clear();
    this.#length = 0;
    return all;
  }

  /** In the order in which it would be taken if nothing came meanwhile. */
  *[Symbol.iterator](): Generator<T> {
    const lists = [...this.#byOwner.values()];
    const rounds = Math.max(0, ...lists.map((items) => items.length));
    for (let round = 0; round < rounds; round++) {
      for (const items of lists) if (round < items.length) yield items[round]!;
    }
  }

  #itemsOf(owner: string): T[] {
    const items = this.#byOwner.get(owner) ?? [];
    this.#byOwner.set(owner, items);
    return items;
  }
}
