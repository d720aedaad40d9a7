import type { RunResult, TaskPage } from 'api/contract';
import type { Api } from '#lib/api.ts';

/** Milliseconds that a visitor's first page waits for the grader, which may be starting. */
const patienceMs = 2_000;

const kept = new Map<string, Promise<RunResult | null>>();

/** What the grader says of a task's starter: asked once for each revision and language, and again after a failure. Null while it is not known. */
export async function runOfStarter(api: Api, task: TaskPage): Promise<RunResult | null> {
  const key = `${task.id}@${task.revision}:${task.lang}`;
  const run =
    kept.get(key) ??
    api.run(task.id, task.starter).catch(() => {
      kept.delete(key);
      return null;
    });
  kept.set(key, run);
  const { promise: late, resolve } = Promise.withResolvers<null>();
  const timer = setTimeout(resolve, patienceMs, null);
  return Promise.race([run, late]).finally(() => clearTimeout(timer));
}
