import type { Grader } from 'grader';
import type { Lang } from 'questions';
import type { RunResult } from '../contract/practice.ts';
import type { Catalogue } from './catalogue.ts';
import { explanationOf } from './explanations.ts';

interface Deps {
  catalogue: Catalogue;
  grader: Promise<Pick<Grader, 'grade'>>;
}

/** Runs of the public cases: answered at once, and not kept. */
export function createRunService({ catalogue, grader }: Deps) {
  return {
    /** Throws SaturatedError when too many wait, GraderError for a fault of ours. */
    async run(taskId: string, code: string, lang: Lang): Promise<RunResult> {
      const { id } = catalogue.task(taskId);
      const report = await (await grader).grade({ task: id, source: code, mode: 'run' });
      const explanation = explanationOf(report, catalogue, lang);
      if (!explanation) throw new Error(`task ${id} was graded and is not in the bank`);
      return { report, explanation };
    },
  };
}
export type RunService = ReturnType<typeof createRunService>;
