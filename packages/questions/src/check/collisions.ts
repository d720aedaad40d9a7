import type { Bank } from '../load.ts';
import type { QuizBody } from '../quiz.ts';
import { quizBody } from '../read-question.ts';

/** Distractors that collide with the answer or with each other, on so many seeds. */
export function collisionProblems(bank: Bank, seeds: number): string[] {
  const items = bank.questions.flatMap(({ slug, quiz }) => quiz.map((item) => ({ slug, item })));
  return items.flatMap(({ slug, item }) => {
    for (let seed = 0; seed < (typeof item.body === 'function' ? seeds : 1); seed++) {
      const problem = collisionIn(quizBody(item, seed));
      if (problem !== null) return [`question ${slug}: quiz item ${item.id}, seed ${seed}: ${problem}`];
    }
    return [];
  });
}

function collisionIn(body: QuizBody): string | null {
  if (body.kind === 'numeric') {
    const values = [body.answer, ...body.wrong.map((wrong) => wrong.value)].toSorted((a, b) => a - b);
    const close = values.findIndex((value, i) => i > 0 && value - values[i - 1]! <= 2 * body.tolerance);
    return close < 0 ? null : `${values[close - 1]} and ${values[close]} lie within twice the tolerance ${body.tolerance}`;
  }
  const forms = formsOf(body);
  return new Set(forms).size === forms.length ? null : `two of ${forms.join(' | ')} are the same`;
}

function formsOf(body: Exclude<QuizBody, { kind: 'numeric' }>): string[] {
  if (body.kind === 'shape') return [body.answer, ...body.wrong.map((wrong) => wrong.shape)].map(String);
  if (body.kind === 'expression') return [body.answer, ...body.wrong.map((wrong) => wrong.formula)];
  return 'options' in body ? body.options.map((option) => option.text.en) : [];
}
