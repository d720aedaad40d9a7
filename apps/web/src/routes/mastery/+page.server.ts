import { createApi } from '#lib/api.ts';
import { forPage } from '#lib/server/load.ts';
import { renderMarkdown } from '#lib/server/markdown.ts';
import { m } from '#lib/paraglide/messages.js';
import type { PageServerLoad } from './$types';

/** Over the parts i that the question has. */
const formula = String.raw`$$M = \frac{\sum_i w_i s_i}{\sum_i w_i}, \qquad 0 \le s_i \le 1$$`;

export const load: PageServerLoad = async ({ fetch }) => ({
  mastery: await forPage(createApi(fetch).mastery()),
  how: renderMarkdown([m.mastery_mean(), formula, m.mastery_parts(), m.mastery_notes()].join('\n\n')),
});
