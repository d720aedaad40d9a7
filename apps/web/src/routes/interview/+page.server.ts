import { createApi } from '#lib/api.ts';
import { forPage } from '#lib/server/load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const api = createApi(fetch);
  const [interviews, questions] = await forPage(Promise.all([api.interviews(), api.questions()]));
  return { interviews, topics: [...new Set(questions.map(({ topic }) => topic))] };
};
