import { createApi } from '#lib/api.ts';
import { forPage } from '#lib/server/load.ts';
import { renderSource } from '#lib/server/markdown.ts';
import type { PageServerLoad } from './$types';
import { present } from './present.ts';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const interview = await forPage(createApi(fetch).interview(params.id));
  return { shown: await present(interview, async (sources) => sources.map(renderSource)) };
};
