import { describe, expect, test } from 'vitest';
import { draftStore, reconciled, versionsOf, type DraftStorage } from './drafts.ts';

const starter = 'export function f() {}';
const early = '2026-01-01T10:00:00.000Z';
const late = '2026-01-01T11:00:00.000Z';

describe('the newer draft wins', () => {
  test('an hour offline beats what the server had, which is kept', () => {
    const opened = reconciled({ code: 'mine', savedAt: late, synced: false }, { code: 'theirs', savedAt: early }, starter);
    expect(opened).toEqual({ code: 'mine', savedAt: late, unsynced: true, older: { code: 'theirs', savedAt: early } });
  });

  test('work on another device beats the browser, whose unsent draft is kept', () => {
    const opened = reconciled({ code: 'mine', savedAt: early, synced: false }, { code: 'theirs', savedAt: late }, starter);
    expect(opened).toEqual({ code: 'theirs', savedAt: late, unsynced: false, older: { code: 'mine', savedAt: early } });
  });

  test('a draft that the server already had from here is not offered as lost', () => {
    const opened = reconciled({ code: 'mine', savedAt: early, synced: true }, { code: 'theirs', savedAt: late }, starter);
    expect(opened.older).toBeNull();
  });

  test('zones do not decide: the instants do', () => {
    const opened = reconciled(
      { code: 'mine', savedAt: '2026-01-01T12:00:00.000+02:00', synced: false },
      { code: 'theirs', savedAt: '2026-01-01T10:30:00.000Z' },
      starter,
    );
    expect(opened.code).toBe('theirs');
  });

  test('equal programs are one draft', () => {
    const opened = reconciled({ code: 'same', savedAt: late, synced: false }, { code: 'same', savedAt: early }, starter);
    expect(opened).toMatchObject({ unsynced: false, older: null });
  });

  test('an untouched starter is not worth keeping', () => {
    expect(reconciled({ code: starter, savedAt: early, synced: false }, { code: 'theirs', savedAt: late }, starter).older).toBeNull();
  });

  test('nothing kept opens the starter; one side alone opens itself', () => {
    expect(reconciled(null, null, starter).code).toBe(starter);
    expect(reconciled(null, { code: 'theirs', savedAt: early }, starter)).toMatchObject({ code: 'theirs', unsynced: false });
    expect(reconciled({ code: 'mine', savedAt: early, synced: true }, null, starter)).toMatchObject({ code: 'mine', unsynced: true });
  });
});

describe('versions to restore', () => {
  test('are the newest first, each program once, without the one that is open', () => {
    const kept = [
      { code: 'open', savedAt: '2026-01-01T12:00:00.000Z' },
      { code: 'a', savedAt: early },
    ];
    expect(versionsOf(kept, { code: 'b', savedAt: late }, 'open').map(({ code }) => code)).toEqual(['b', 'a']);
    expect(versionsOf(kept, { code: 'a', savedAt: late }, 'open')).toEqual([{ code: 'a', savedAt: late }]);
  });
  test('a program that only this browser keeps is among them', () => {
    expect(versionsOf([], { code: 'b', savedAt: early }, 'open')).toHaveLength(1);
  });
});

describe('drafts in the browser', () => {
  const memory = (): DraftStorage => {
    const items = new Map<string, string>();
    return {
      getItem: (key) => items.get(key) ?? null,
      setItem: (key, value) => void items.set(key, value),
      removeItem: (key) => void items.delete(key),
    };
  };

  test('come back as they were, task by task', () => {
    const store = draftStore(memory());
    store.write('softmax', { code: 'a\n', savedAt: early, synced: false });
    expect(store.read('softmax')).toEqual({ code: 'a\n', savedAt: early, synced: false });
    expect(store.read('matmul')).toBeNull();
  });

  test.each(['', '{', 'null', '3', '{"code":1,"savedAt":"x"}', '{"code":"a","savedAt":"never"}'])(
    'a spoilt entry %j is no draft',
    (text) => {
      const storage = memory();
      storage.setItem('descent:draft:softmax', text);
      expect(draftStore(storage).read('softmax')).toBeNull();
    },
  );

  test('a forbidden storage throws nothing at the person typing', () => {
    const refusing: DraftStorage = {
      getItem: () => {
        throw new DOMException('denied', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      removeItem: () => undefined,
    };
    expect(draftStore(refusing).read('softmax')).toBeNull();
    expect(draftStore(refusing).write('softmax', { code: 'a', savedAt: early, synced: false })).toBe(false);
  });
});
