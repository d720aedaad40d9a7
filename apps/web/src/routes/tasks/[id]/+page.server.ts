import { error } from '@sveltejs/kit';
import { ApiFailure, createApi } from '#lib/api.ts';
import { renderCode, renderInline, renderMarkdown } from '#lib/server/markdown.ts';
import type { PageServerLoad } from './$types';
import { panesCookie, parseSizes } from './panes.ts';

export const load: PageServerLoad = async ({ fetch, params, cookies, url }) => {
  const task = await createApi(fetch)
    .task(params.id)
    .catch((failure: unknown) => {
      if (failure instanceof ApiFailure) error(failure.status === 0 ? 503 : failure.status, failure.message);
      throw failure;
    });
  return {
    task,
    statement: renderMarkdown(task.statement),
    toleranceReason: task.tolerance.reason === null ? null : renderInline(task.tolerance.reason),
    signature: renderCode(`function ${task.signature.text}`, 'ts'),
    openedHints: task.hints.opened.map(renderMarkdown),
    sizes: parseSizes(cookies.get(panesCookie)),
    submission: url.searchParams.get('submission'),
  };
};
