import { forgetDrafts } from '#lib/editor/drafts.ts';
import { forgetIssued } from './attempts.ts';
import { readKept, writeKept, type KeptTexts } from './kept.ts';

const KEY = 'descent:kept-for';

/**
 * What this browser keeps is one person's. With the first page of another's, drafts and attempts go: the next who sits here is neither
 * shown them nor taken for who wrote them. Answers that wait stay: the server takes nobody's for another's, and a guest who signs up
 * is still who answered.
 */
export function keepFor(storage: KeptTexts, owner: string): void {
  const before = readKept(storage, KEY);
  if (owner === '' || before === owner) return;
  if (typeof before === 'string') {
    forgetIssued(storage);
    forgetDrafts(storage);
  }
  writeKept(storage, KEY, owner);
}
