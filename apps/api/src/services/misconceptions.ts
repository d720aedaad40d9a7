import type { Prisma } from '../database/open.ts';
import type { CardKind } from './cards.ts';

/** Counts what an answer or a program showed to be misunderstood. */
export async function recordMisconceptions(
  tables: Pick<Prisma, 'misconception'>,
  source: { userId: string; kind: CardKind; ref: string },
  tags: string[],
  now: Date,
): Promise<void> {
  await tables.misconception.createMany({ data: [...new Set(tags)].map((tag) => ({ ...source, tag, metAt: now })) });
}
