import { describe, expect, test } from 'vitest';
import { draftStore, sendDrafts } from '#lib/editor/drafts.ts';
import { issuedStore, maxIssued, type Issued } from './attempts.ts';
import { readKept, writeKept, type KeptTexts } from './kept.ts';
import { isUnreachable, parsedOpened } from './messages.ts';
import { keepFor } from './owner.ts';

function memory(): KeptTexts {
  const items = new Map<string, string>();
  return {
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => void items.set(key, value),
    removeItem: (key) => void items.delete(key),
    key: (index) => [...items.keys()][index] ?? null,
    get length() {
      return items.size;
    },
  };
}

const issued = (item: string, issuedAt: number): Issued => ({
  attempt: { attemptId: `attempt of ${item}`, item: { id: item, tag: 't', kind: 'single', prompt: { en: 'a', zh: 'b' } }, question: 'q' },
  html: { prompt: '<p>a</p>', items: [], rights: [] },
  issuedAt,
});

describe('attempts that were issued ahead', () => {
  test('come back by item and language', () => {
    const texts = memory();
    issuedStore(texts, 'en').write(issued('a', 1));
    expect(issuedStore(texts, 'en').read('a')).toEqual(issued('a', 1));
    expect(issuedStore(texts, 'zh').read('a')).toBeNull();
    issuedStore(texts, 'en').remove('a');
    expect(issuedStore(texts, 'en').read('a')).toBeNull();
  });

  test('do not fill the storage: of too many, the oldest go', () => {
    const texts = memory();
    const store = issuedStore(texts, 'en');
    for (let item = 0; item < maxIssued + 5; item++) store.write(issued(`i${item}`, item));
    expect(texts.length).toBe(maxIssued);
    expect(store.read('i4')).toBeNull();
    expect(store.read('i5')).not.toBeNull();
  });

  test.each(['', '{', '{}', '{"issuedAt":1,"attempt":{},"html":{}}', 'null'])('a spoilt entry %j is no attempt', (text) => {
    const texts = memory();
    texts.setItem('descent:issued:en:a', text);
    expect(issuedStore(texts, 'en').read('a')).toBeNull();
  });
});

describe('drafts that were left unsent', () => {
  const draft = { code: 'b', savedAt: '2026-11-20T10:00:00.000Z', synced: false };

  test('are sent once, and only those that the server lacks', async () => {
    const texts = memory();
    draftStore(texts).write('softmax', draft);
    draftStore(texts).write('matmul', { ...draft, synced: true });
    const sent: string[] = [];
    const save = async (task: string) => {
      sent.push(task);
      return { kept: 'this' as const };
    };
    await sendDrafts(texts, save);
    await sendDrafts(texts, save);
    expect(sent).toEqual(['softmax']);
    expect(draftStore(texts).read('softmax')).toEqual({ ...draft, synced: true });
  });

  test('one that gives way to a newer one stays, for its task to offer', async () => {
    const texts = memory();
    draftStore(texts).write('softmax', draft);
    await sendDrafts(texts, async () => ({ kept: 'newer' }));
    expect(draftStore(texts).read('softmax')).toEqual(draft);
  });

  test('what is typed while it is sent is not taken for sent', async () => {
    const texts = memory();
    draftStore(texts).write('softmax', draft);
    await sendDrafts(texts, async () => {
      draftStore(texts).write('softmax', { code: 'c', savedAt: '2026-11-20T10:00:05.000Z', synced: false });
      return { kept: 'this' };
    });
    expect(draftStore(texts).read('softmax')).toMatchObject({ code: 'c', synced: false });
  });
});

describe('whose things a browser keeps', () => {
  function full(owner: string): KeptTexts {
    const texts = memory();
    keepFor(texts, owner);
    issuedStore(texts, 'en').write(issued('a', 1));
    draftStore(texts).write('softmax', { code: 'b', savedAt: '2026-11-20T10:00:00.000Z', synced: false });
    writeKept(texts, 'descent:outbox', [1]);
    return texts;
  }

  test("another's page removes drafts and attempts, and leaves what waits to the server", () => {
    const texts = full('x');
    keepFor(texts, 'y');
    expect(issuedStore(texts, 'en').read('a')).toBeNull();
    expect(draftStore(texts).read('softmax')).toBeNull();
    expect(readKept(texts, 'descent:outbox')).toEqual([1]);
  });

  test.each(['x', ''])('a page of the same one, or of a visitor without a name (%j), removes nothing', (owner) => {
    const texts = full('x');
    keepFor(texts, owner);
    expect(draftStore(texts).read('softmax')).not.toBeNull();
  });

  test('what a visitor wrote becomes theirs who signs in', () => {
    const texts = full('');
    keepFor(texts, 'x');
    expect(draftStore(texts).read('softmax')).not.toBeNull();
  });
});

test('messages of another kind are none of ours', () => {
  for (const data of [
    null,
    'opened',
    {},
    { kind: 'opened' },
    { kind: 'opened', url: 1, assets: [] },
    { kind: 'opened', url: '/', assets: '/' },
  ])
    expect(parsedOpened(data)).toBeNull();
  expect(parsedOpened({ kind: 'opened', url: '/a', assets: ['/b', 3] })).toEqual({ kind: 'opened', url: '/a', assets: ['/b'] });
  expect([isUnreachable({ kind: 'unreachable' }), isUnreachable(null)]).toEqual([true, false]);
});
