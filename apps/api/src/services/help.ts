import type { Lang } from 'questions';
import type { Solution } from '../contract/catalogue.ts';
import type { Hint } from '../contract/practice.ts';
import type { Prisma } from '../database/open.ts';
import { recordActivity } from './activity.ts';
import { makeDue } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import type { CatalogueViews } from './catalogue-views.ts';
import { endOf } from './day.ts';
import { preferencesOf, todayOf, type Learner } from './learner.ts';

interface Deps {
  prisma: Prisma;
  catalogue: Catalogue;
  views: CatalogueViews;
  now: () => Date;
}

/** Hints and solutions: what is asked for is recorded, and counts in the rating of the task. */
export function createHelpService({ prisma, catalogue, views, now }: Deps) {
  return {
    async openHint(learner: Learner, task: string, index: number, lang: Lang): Promise<Hint> {
      const hint = views.hint(task, index, lang);
      const preferences = await preferencesOf(prisma, learner);
      await prisma.$transaction(async (tx) => {
        const { count } = await tx.openedHint.createMany({
          data: [{ userId: learner.id, task, index, openedAt: now() }],
          skipDuplicates: true,
        });
        if (count === 1) await recordActivity(tx, { userId: learner.id, kind: 'hint', ref: `${task} ${index}` }, preferences, now());
      });
      return hint;
    },

    /** Shows the solution; the task comes back tomorrow. */
    async giveUp(learner: Learner, taskId: string): Promise<Solution> {
      const { id } = catalogue.task(taskId);
      const preferences = await preferencesOf(prisma, learner);
      const tomorrow = endOf(todayOf(preferences, now()), preferences.timeZone);
      await prisma.$transaction(async (tx) => {
        const { count } = await tx.giveUp.createMany({ data: [{ userId: learner.id, task: id, gaveUpAt: now() }], skipDuplicates: true });
        if (count === 0) return;
        await makeDue(tx, { userId: learner.id, kind: 'task', ref: id }, tomorrow);
        await recordActivity(tx, { userId: learner.id, kind: 'give-up', ref: id }, preferences, now());
      });
      return views.solution(id, learner);
    },
  };
}
