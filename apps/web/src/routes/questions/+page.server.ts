import { createApi } from '#lib/api.ts';
import { forPage } from '#lib/server/load.ts';
import type { PageServerLoad } from './$types';
import type { Drawing } from './graph/drawing.ts';
import { drawingOf } from './graph/arrange.server.ts';

/** The drawing of a bank is always the same. */
let drawn: { of: string; drawing: Promise<Drawing> } | null = null;

function keptDrawing(nodes: { slug: string; buildsOn: string[] }[]): Promise<Drawing> {
  const of = JSON.stringify(nodes);
  if (drawn?.of !== of) drawn = { of, drawing: drawingOf(nodes) };
  return drawn.drawing;
}

export const load: PageServerLoad = async ({ fetch }) => {
  const api = createApi(fetch);
  const [questions, paths] = await forPage(Promise.all([api.questions(), api.paths()]));
  return { questions, paths, drawing: await keptDrawing(questions.map(({ slug, buildsOn }) => ({ slug, buildsOn }))) };
};
