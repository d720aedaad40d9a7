import { createApi, type Api } from '#lib/api.ts';
import { forPage } from '#lib/server/load.ts';
import { renderInline } from '#lib/server/markdown.ts';
import type { PageServerLoad } from './$types';
import { runOfStarter } from './first-run.server.ts';
import { introQuestion, introTask, whyPoints } from './intro.ts';

/** A newcomer begins with a program to repair; who has been through that sees today's plan. */
export const load: PageServerLoad = async ({ fetch }) => {
  const api = createApi(fetch);
  const { preferences } = await forPage(api.me());
  return preferences.introDone ? forPage(returning(api)) : forPage(newcomer(api));
};

async function returning(api: Api) {
  const [plan, progress] = await Promise.all([api.plan(), api.progress()]);
  return { visitor: 'returning' as const, plan, streak: progress.streak, tiles: progress.tiles };
}

async function newcomer(api: Api) {
  const [task, question] = await Promise.all([api.task(introTask), api.question(introQuestion)]);
  const { id, revision, starter, example } = task;
  return {
    visitor: 'newcomer' as const,
    task: { id, revision, starter: starter.trimEnd(), example },
    firstRun: await runOfStarter(api, task),
    points: whyPoints.flatMap((wanted) =>
      question.keyPoints.filter((point) => point.id === wanted).map((point) => ({ id: point.id, html: renderInline(point.text) })),
    ),
  };
}
