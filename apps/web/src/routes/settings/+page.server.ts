import { createApi } from '#lib/api.ts';
import { forPage } from '#lib/server/load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const api = createApi(fetch);
  const [me, meta, sessions, tokens] = await Promise.all([
    forPage(api.me()),
    forPage(api.meta()),
    forPage(api.sessions()),
    forPage(api.tokens()),
  ]);
  return { me, sessions, tokens, signIn: meta.signIn };
};
