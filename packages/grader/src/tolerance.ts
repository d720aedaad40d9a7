import { defaultTolerance, exactTolerance, type Task, type Tolerance } from 'questions';

/**
 * The tolerance of each output of a task. `tolerance.outputs` names an output by its path without list indices
 * (`grads.db` for `grads[1].db`) or by its first field (`grads`).
 */
export function toleranceOf(task: Pick<Task, 'tolerance' | 'oracle'>): (path: string) => Tolerance {
  const general = task.tolerance
    ? { rtol: task.tolerance.rtol, atol: task.tolerance.atol }
    : task.oracle === 'exact'
      ? exactTolerance
      : defaultTolerance;
  const named = task.tolerance?.outputs ?? {};
  return (path) => {
    const plain = path.replaceAll(/\[\d+\]/g, '').replace(/^\./, '');
    return named[plain] ?? named[plain.split('.')[0]!] ?? general;
  };
}
