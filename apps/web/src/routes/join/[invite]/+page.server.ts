import { createApi } from '#lib/api.ts';
import { forPage } from '#lib/server/load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const api = createApi(fetch);
  const [me, invitation] = await Promise.all([forPage(api.me()), forPage(api.invitation(params.invite))]);
  return { me, invitation };
};
