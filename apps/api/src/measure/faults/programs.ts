import { createGrader } from 'grader';
import type { Bank, Task } from 'questions';

/** A program, and the verdict that it must get. */
export interface Program {
  task: string;
  code: string;
  verdict: string;
}

/** Tasks whose grading takes a few milliseconds. */
const taskCount = 12;
/** One in so many runs for ever. */
const endlessShare = 100;

/** A mixture as learners send it: right, wrong, broken off with an error, not a program, and seldom one without end. */
export async function mixture(bank: Bank, seedSecret: string): Promise<(index: number) => Program> {
  const tasks = [...bank.tasks.values()]
    .filter(({ mistakes, starter }) => mistakes.length > 0 && throwing.test(starter))
    .slice(0, taskCount);
  const mistakes = await verdictsOfMistakes(bank, tasks, seedSecret);
  const kinds: ((task: Task) => Pick<Program, 'code' | 'verdict'>)[] = [right, wrong, right, broken, right, wrong, unreadable];
  function wrong({ id, mistakes: [first] }: Task) {
    return { code: first?.source ?? '', verdict: mistakes.get(id) ?? '' };
  }
  return (index) => {
    const task = tasks[index % tasks.length];
    const make = index % endlessShare === endlessShare - 1 ? endless : kinds[Math.floor(index / tasks.length) % kinds.length];
    if (!task || !make) throw new Error('the bank has no task with a known mistake');
    const { code, verdict } = make(task);
    // Each is another text, so that nothing can be answered from what was graded before.
    return { task: task.id, code: `${code}\n// ${index}\n`, verdict };
  };
}

const throwing = /throw new Error\(.*\);/;
const right = ({ solution }: Task) => ({ code: solution, verdict: 'accepted' });
const broken = ({ starter }: Task) => ({ code: starter, verdict: 'runtime-error' });
const unreadable = () => ({ code: 'this is no program (', verdict: 'compile-error' });
const endless = ({ starter }: Task) => ({ code: starter.replace(throwing, 'while (true) {}'), verdict: 'timeout' });

/** Known mistakes are wrong by their values or by their shape: what a grader says of them that stands alone. */
async function verdictsOfMistakes(bank: Bank, tasks: Task[], seedSecret: string): Promise<Map<string, string>> {
  const grader = await createGrader({ bank, seedSecret });
  const verdicts = new Map<string, string>();
  for (const { id, mistakes } of tasks) {
    const { status } = await grader.grade({ task: id, source: mistakes[0]?.source ?? '', mode: 'submit' });
    if (status === 'accepted') throw new Error(`a known mistake of ${id} is accepted`);
    verdicts.set(id, status);
  }
  await grader.close();
  return verdicts;
}
