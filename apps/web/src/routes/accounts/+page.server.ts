import { createApi } from '#lib/api.ts';
import { forPage } from '#lib/server/load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const api = createApi(fetch);
  const search = url.searchParams.get('search') ?? '';
  const [me, accounts] = await Promise.all([forPage(api.me()), forPage(api.accounts(search, url.searchParams.get('after') ?? ''))]);
  return { me, accounts, search };
};
