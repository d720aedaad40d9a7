import { expect, test } from 'vitest';
import { collisionProblems } from './check/collisions.ts';
import { completenessProblems } from './check/completeness.ts';
import { lengthProblems, longestOptions } from './check/option-lengths.ts';
import { pageTexts } from './check/page-texts.ts';
import { styleProblems, unclosedBold } from './check/style.ts';
import { avoidedTerms, missingTerms } from './check/terms.ts';
import { loadBank, publicQuestion, publicQuiz, publicTask, quizBody, type QuizBody } from './index.ts';
import { langs } from './text.ts';

const bank = await loadBank();
const tasks = [...bank.tasks.values()];
const pages = pageTexts(bank);

test('a question without a part, an answer too short to teach or too long to say, one language that says more than the other', () => {
  expect(bank.questions.length).toBeGreaterThan(0);
  expect(completenessProblems(bank)).toEqual([]);
});

test('an avoided Chinese term, or another word where the glossary fixes one', () => {
  expect(avoidedTerms(pages)).toEqual([]);
  expect(missingTerms(pages.filter(({ where }) => !where.startsWith('quiz item')))).toEqual([]);
  const page = { where: 'x', en: 'The receptive field.', zh: '接受域。' };
  expect(avoidedTerms([page])).toEqual(["x: '接受域', use '感受野'"]);
  expect(avoidedTerms([{ ...page, zh: '逐点卷积' }])).toEqual([]);
  expect(missingTerms([page])).toEqual(["x: the English speaks of 'receptive field', the Chinese never says '感受野'"]);
});

test('bold that is shown as asterisks, Latin punctuation in Chinese, an exclamation mark', () => {
  expect(unclosedBold('**算例。**一个样本，**重点**在此')).toEqual(['**算例。**一']);
  expect(styleProblems([{ where: 'x', en: 'Well done!', zh: '好,的' }])).toHaveLength(2);
  expect(styleProblems(pages)).toEqual([]);
});

/** Everything of an item that would give its answer away before it is answered. */
function secretsOf(body: QuizBody): string[] {
  return [...JSON.stringify(body).matchAll(/"(?:feedback|otherwise)":\{"en":"((?:[^"\\]|\\.)*)"/g)].map(([, text]) => text!);
}

test('a public view that holds an answer, a solution, a mistake or an unopened hint', () => {
  for (const lang of langs) {
    for (const question of bank.questions) {
      const view = JSON.stringify(publicQuestion(question, lang));
      const items = question.quiz.map((item) => JSON.stringify(publicQuiz(item, 7)));
      for (const [i, item] of question.quiz.entries()) {
        for (const secret of secretsOf(quizBody(item, 7)))
          expect(`${view}${items[i]}`.includes(secret), `${item.id}: ${secret}`).toBe(false);
        expect(items[i]).not.toMatch(/"(correct|feedback|answer|accept|wrong|otherwise|steps|pairs)":/);
      }
    }
    for (const task of tasks) {
      const view = JSON.stringify(publicTask(task, lang));
      const secrets = [task.solution, ...task.alternatives, ...task.mistakes.map((mistake) => mistake.source), ...task.text[lang].hints];
      for (const secret of secrets)
        expect(view.includes(JSON.stringify(secret).slice(1, -1)), `${task.id}: ${secret.slice(0, 80)}`).toBe(false);
    }
  }
});

test('an item that can be answered by length', () => {
  expect(longestOptions([{ text: { en: '$\\mathrm{NaN}$', zh: '' }, correct: true }, { text: { en: '`ab`', zh: '' } }], 'en')).toEqual({
    right: 3,
    wrong: 2,
  });
  expect(lengthProblems(bank)).toEqual([]);
});

test('a distractor that collides with the answer or with another, on a thousand seeds', () => {
  expect(collisionProblems(bank, 1000)).toEqual([]);
}, 120_000);
