import type { SpokenRequest, SpokenResult } from '../contract/practice.ts';
import type { Prisma } from '../database/open.ts';
import { Problem } from '../problem.ts';
import { recordActivity } from './activity.ts';
import { review, spokenRating } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { dayToColumn } from './day.ts';
import { preferencesOf, todayOf, type Learner } from './learner.ts';

interface Deps {
  prisma: Prisma;
  catalogue: Catalogue;
  now: () => Date;
}

export function createSpokenService({ prisma, catalogue, now }: Deps) {
  type Row = NonNullable<Awaited<ReturnType<Prisma['spokenAnswer']['findUnique']>>>;

  const find = (learner: Learner, id: string) => prisma.spokenAnswer.findUnique({ where: { userId_id: { userId: learner.id, id } } });

  /** What was kept under the id, if it is the same answer. */
  function resultOf(row: Row, request: SpokenRequest): SpokenResult {
    const isSame = row.question === request.question && row.seconds === request.seconds && sorted(row.ticked) === sorted(request.ticked);
    if (!isSame) throw new Problem(409, 'id-in-use', `The answer ${request.id} is another one: name this one anew.`, { field: 'id' });
    return { covered: row.ticked.length, total: row.total, dueAt: row.dueAt.toISOString() };
  }

  return {
    /** Keeps an answer given aloud. The same id, sent twice, is one answer. */
    async answer(learner: Learner, request: SpokenRequest): Promise<SpokenResult> {
      const question = catalogue.question(request.question);
      const points = Object.keys(question.keyPoints);
      const asked = points.filter((id) => request.asked?.includes(id) ?? true);
      requireAmong('asked', request.asked ?? [], points);
      requireAmong('ticked', request.ticked, asked);
      const existing = await find(learner, request.id);
      if (existing) return resultOf(existing, request);
      const preferences = await preferencesOf(prisma, learner);
      const ticked = [...new Set(request.ticked)];
      const at = now();
      const key = { userId: learner.id, kind: 'spoken', ref: question.slug } as const;
      await prisma.$transaction(async (tx) => {
        const row = {
          userId: learner.id,
          id: request.id,
          question: question.slug,
          ticked,
          total: asked.length,
          seconds: request.seconds,
          dueAt: at,
          answeredAt: at,
          activityDay: dayToColumn(todayOf(preferences, at)),
        };
        const { count } = await tx.spokenAnswer.createMany({ data: [row], skipDuplicates: true });
        if (count === 0) return;
        const dueAt = await review(tx, key, spokenRating(ticked.length, asked.length, points.length), preferences, at);
        await tx.spokenAnswer.update({ where: { userId_id: { userId: learner.id, id: request.id } }, data: { dueAt } });
        await recordActivity(tx, { userId: learner.id, kind: 'spoken', ref: question.slug }, preferences, at);
      });
      const row = await find(learner, request.id);
      if (!row) throw new Error(`answer ${request.id} was written and is not there`);
      return resultOf(row, request);
    },
  };
}
export type SpokenService = ReturnType<typeof createSpokenService>;

function requireAmong(field: 'asked' | 'ticked', ids: string[], points: string[]): void {
  const unknown = ids.find((id) => !points.includes(id));
  if (unknown === undefined) return;
  throw new Problem(400, 'invalid', `${field}: '${unknown}' is no key point that is asked about here: they are ${points.join(', ')}`, {
    field,
  });
}

const sorted = (ids: string[]): string => [...new Set(ids)].sort().join();
