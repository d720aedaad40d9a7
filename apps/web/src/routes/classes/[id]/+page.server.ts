import { createApi } from '#lib/api.ts';
import { forPage } from '#lib/server/load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => ({ classroom: await forPage(createApi(fetch).class(params.id)) });
