import { expect, test } from 'vitest';
import { freshSince, keepFresh } from './fresh.ts';

const storage = (items = new Map<string, string>()) => ({
  getItem: (key: string) => items.get(key) ?? null,
  setItem: (key: string, value: string) => void items.set(key, value),
  removeItem: (key: string) => void items.delete(key),
});

test('a fresh attempt outlasts the page, for its own task, until it is ended', () => {
  const kept = storage();
  keepFresh(kept, 'softmax', '2026-01-01T10:00:00.000Z');
  expect(freshSince(kept, 'softmax')).toBe('2026-01-01T10:00:00.000Z');
  expect(freshSince(kept, 'matmul')).toBeNull();
  keepFresh(kept, 'softmax', null);
  expect(freshSince(kept, 'softmax')).toBeNull();
});

test('a spoilt entry hides nothing, and a forbidden storage breaks nothing', () => {
  expect(freshSince(storage(new Map([['descent:fresh:softmax', 'soon']])), 'softmax')).toBeNull();
  const refusing = {
    getItem: () => {
      throw new DOMException('denied', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('denied', 'SecurityError');
    },
    removeItem: () => undefined,
  };
  expect(freshSince(refusing, 'softmax')).toBeNull();
  expect(() => keepFresh(refusing, 'softmax', '2026-01-01T10:00:00.000Z')).not.toThrow();
});
