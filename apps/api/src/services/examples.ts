import type { Grader } from 'grader';
import type { TaskPage } from '../contract/catalogue.ts';

/** The first public case of each task, with what the reference returns; computed once. */
export interface Examples {
  /** Null for a statistical task, and where the grader could not compute it: a page is readable without. */
  of(task: string): Promise<TaskPage['example']>;
}

export function createExamples(grader: Promise<Pick<Grader, 'example'>>, onFailure: (error: unknown) => void): Examples {
  const known = new Map<string, Promise<TaskPage['example']>>();
  const compute = async (task: string): Promise<TaskPage['example']> => (await grader).example(task);
  return {
    of(task) {
      const example = known.get(task) ?? compute(task);
      known.set(task, example);
      return example.catch((error: unknown) => {
        known.delete(task);
        onFailure(error);
        return null;
      });
    },
  };
}
