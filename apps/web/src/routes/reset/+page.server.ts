import { createApi } from '#lib/api.ts';
import { forPage } from '#lib/server/load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => ({
  signIn: (await forPage(createApi(fetch).meta())).signIn,
  token: url.searchParams.get('token'),
});
