import { createApi } from '#lib/api.ts';
import { forPage } from '#lib/server/load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const api = createApi(fetch);
  const [me, meta] = await Promise.all([forPage(api.me()), forPage(api.meta())]);
  return { me, signIn: meta.signIn };
};
