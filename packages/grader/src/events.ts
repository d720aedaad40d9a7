/**
 * Stages of a grading: waiting for a child, the program in the sandbox, what it must give (beside the run), the comparison, the diagnosis,
 * the report; `all` is from source to report.
 */
export type Stage = 'wait' | 'run' | 'expected' | 'compare' | 'diagnose' | 'report' | 'all';

/**
 * Why a child of the sandbox ended. `time` and `memory`: its submission was stopped. `unclean`: its submission left it in a state on which nothing
 * is built. `worn`: after many clean results. `fault`: the child broke the protocol. `start`: it was not ready in time.
 * `closed`: with the sandbox. `died`: nobody here ended it.
 */
export type KillReason = 'time' | 'memory' | 'unclean' | 'worn' | 'fault' | 'start' | 'closed' | 'died';

/** What somebody who watches the grader is told. Neither a program nor its output is ever in it. */
export type GraderEvent =
  | { kind: 'stage'; stage: Stage; task: string; /** Milliseconds since 1970. */ startedAt: number; ms: number }
  | { kind: 'ended'; reason: KillReason }
  | { kind: 'lookup'; cache: 'expected' | 'mistakes'; found: 'memory' | 'disk' | 'nowhere' };

export type Observe = (event: GraderEvent) => void;

/** Does a stage's work, and tells how long it took; a stage that fails is told too. */
export type Timed = <T>(stage: Stage, work: () => T | Promise<T>) => Promise<T>;

export function timedFor(task: string, observe: Observe): Timed {
  return async (stage, work) => {
    const startedAt = Date.now();
    const begin = performance.now();
    try {
      return await work();
    } finally {
      observe({ kind: 'stage', stage, task, startedAt, ms: performance.now() - begin });
    }
  };
}

/** For those who do not measure. */
export const untimed: Timed = async (_stage, work) => work();
