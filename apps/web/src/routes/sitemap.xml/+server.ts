import { createApi } from '#lib/api.ts';
import { forPage } from '#lib/server/load.ts';
import type { RequestHandler } from './$types';
import { sitemap } from './sitemap.ts';

/** Pages that say the same to everybody, besides those of questions and tasks. */
const fixed = ['/', '/questions', '/mastery'];

export const GET: RequestHandler = async ({ fetch, url }) => {
  const api = createApi(fetch);
  const [questions, ways] = await forPage(Promise.all([api.questions(), api.paths()]));
  const tasks = new Set(questions.flatMap((question) => question.tasks.map(({ id }) => id)));
  const paths = [
    ...fixed,
    ...ways.map(({ id }) => `/paths/${id}`),
    ...questions.map(({ slug }) => `/questions/${slug}`),
    ...[...tasks].map((id) => `/tasks/${id}`),
  ];
  return new Response(sitemap(url.origin, paths), { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
