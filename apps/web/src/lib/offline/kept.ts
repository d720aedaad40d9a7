/** Texts that this browser keeps. */
export type KeptTexts = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

/** The browser's storage; one that keeps nothing where it is forbidden. */
export function browserTexts(): KeptTexts {
  try {
    return localStorage;
  } catch {
    const refuse = (): never => {
      throw new DOMException('This browser keeps nothing.', 'SecurityError');
    };
    return { getItem: () => null, setItem: refuse, removeItem: () => undefined, key: () => null, length: 0 };
  }
}

export function readKept(storage: KeptTexts, key: string): unknown {
  try {
    return JSON.parse(storage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

/** False where the storage is full or refuses. */
export function writeKept(storage: KeptTexts, key: string, value: unknown): boolean {
  try {
    storage.setItem(key, JSON.stringify(value));
    return true;
  } catch {
    return false;
  }
}

/** Keys that begin so. */
export function keysWith(storage: KeptTexts, prefix: string): string[] {
  const keys = Array.from({ length: storage.length }, (_, index) => storage.key(index));
  return keys.filter((key) => key !== null).filter((key) => key.startsWith(prefix));
}
