import type { QuizAttempt } from 'api/contract';
import type { RenderedItem } from '#lib/quiz/rendered.ts';
import { keysWith, readKept, writeKept, type KeptTexts } from './kept.ts';

/** A quiz item as it was issued and rendered, before it is answered. It holds no answer: the server has those. */
export interface Issued {
  attempt: QuizAttempt;
  html: RenderedItem;
  /** Milliseconds since 1970. */
  issuedAt: number;
}

/** Attempts that are kept; of more, the oldest go. */
export const maxIssued = 60;

const PREFIX = 'descent:issued:';

/** Items that were issued and can be answered with no network, by language and item. */
export const issuedStore = (storage: KeptTexts, lang: string) => {
  const keyOf = (item: string): string => `${PREFIX}${lang}:${item}`;
  return {
    read: (item: string): Issued | null => parsedIssued(readKept(storage, keyOf(item))),
    write(issued: Issued): void {
      const ages = keysWith(storage, PREFIX).map((key) => ({ key, at: parsedIssued(readKept(storage, key))?.issuedAt ?? 0 }));
      const surplus = ages.toSorted((a, b) => a.at - b.at).slice(0, Math.max(0, ages.length + 1 - maxIssued));
      for (const { key } of surplus) storage.removeItem(key);
      writeKept(storage, keyOf(issued.attempt.item.id), issued);
    },
    remove: (item: string): void => storage.removeItem(keyOf(item)),
  };
};

export const forgetIssued = (storage: KeptTexts): void => {
  for (const key of keysWith(storage, PREFIX)) storage.removeItem(key);
};

/** What an older release left is no attempt: the parts that are used are looked at. */
function parsedIssued(value: unknown): Issued | null {
  return isIssued(value) ? value : null;
}

function isIssued(value: unknown): value is Issued {
  if (typeof value !== 'object' || value === null) return false;
  if (!('issuedAt' in value) || typeof value.issuedAt !== 'number') return false;
  if (!('attempt' in value) || typeof value.attempt !== 'object' || value.attempt === null) return false;
  if (!('attemptId' in value.attempt) || typeof value.attempt.attemptId !== 'string') return false;
  if (!('item' in value.attempt) || typeof value.attempt.item !== 'object' || value.attempt.item === null) return false;
  if (!('html' in value) || typeof value.html !== 'object' || value.html === null) return false;
  return 'prompt' in value.html && typeof value.html.prompt === 'string';
}
