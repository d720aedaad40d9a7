import { createApi } from '#lib/api.ts';
import { forPage } from '#lib/server/load.ts';
import { renderCode, renderInline, renderMarkdown } from '#lib/server/markdown.ts';
import type { PageServerLoad } from './$types';
import { panesCookie, parseSizes } from './panes.ts';

export const load: PageServerLoad = async ({ fetch, params, cookies, url }) => {
  const api = createApi(fetch);
  const task = await forPage(api.task(params.id));
  const solution = task.solved || task.givenUp ? await forPage(api.solution(task.id)) : null;
  return {
    fillsWindow: true,
    task,
    statement: renderMarkdown(task.statement),
    toleranceReason: task.tolerance.reason === null ? null : renderInline(task.tolerance.reason),
    signature: renderCode(`function ${task.signature.text}`, 'ts'),
    openedHints: task.hints.opened.map(renderMarkdown),
    solution: solution && {
      typescript: renderCode(solution.solution, 'ts'),
      python: renderCode(solution.python, 'py'),
      alternatives: solution.alternatives.map((code) => renderCode(code, 'ts')),
    },
    sizes: parseSizes(cookies.get(panesCookie)),
    submission: url.searchParams.get('submission'),
  };
};
