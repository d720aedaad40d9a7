import type { Bank } from 'questions';

/** A program of the bank, found by what the test needs of it. */
export const solutionOf = (bank: Bank, task: string): string => bank.tasks.get(task)?.solution ?? fail(task);

/** A known-wrong program whose misconception a quiz item asks about, and that item. */
export function mistakeWithQuiz(bank: Bank): { task: string; source: string; tag: string; item: string } {
  for (const task of bank.tasks.values()) {
    for (const mistake of task.mistakes) {
      const item = bank.questions.flatMap((question) => question.quiz).find(({ tag }) => tag === mistake.tag);
      if (item) return { task: task.id, source: mistake.source, tag: mistake.tag, item: item.id };
    }
  }
  return fail('a mistake whose tag a quiz item has');
}

function fail(what: string): never {
  throw new Error(`the bank has no ${what}`);
}
