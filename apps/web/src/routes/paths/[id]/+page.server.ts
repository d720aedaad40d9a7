import { error } from '@sveltejs/kit';
import { createApi } from '#lib/api.ts';
import { forPage } from '#lib/server/load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const api = createApi(fetch);
  const [paths, questions] = await forPage(Promise.all([api.paths(), api.questions()]));
  const path = paths.find(({ id }) => id === params.id);
  if (!path) error(404);
  return { path, questions };
};
