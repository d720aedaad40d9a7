import { createApi } from '#lib/api.ts';
import { forPage } from '#lib/server/load.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({ me: await forPage(createApi(fetch).me()) });
