import type { Bank } from '../load.ts';
import { quizBody, type Question } from '../read-question.ts';
import type { Task } from '../read-task.ts';
import { wordsOf } from './words.ts';

/** How much of each part a question needs at least, and at most. */
const keyPointsWanted = { least: 4, most: 8 };
const quizItemsWanted = 6;
const quizKindsWanted = 3;
const seededItemsWanted = 1;
const wrongAnswersWanted = 2;
const followUpsWanted = 2;
/** Words of an English answer, a formula counted as one. */
const wordsWanted = { least: 150, most: 420 };

/** What a page lacks or has too much of, and where one language says more than the other. */
export const completenessProblems = (bank: Bank): string[] => [
  ...bank.questions.flatMap(questionProblems),
  ...[...bank.tasks.values()].flatMap(taskProblems),
];

function questionProblems(question: Question): string[] {
  const { slug, text, quiz } = question;
  const { en, zh } = text;
  const keyPoints = Object.keys(question.keyPoints).length;
  const kinds = new Set(quiz.map((item) => quizBody(item, 1).kind)).size;
  const seeded = quiz.filter((item) => typeof item.body === 'function').length;
  const words = wordsOf(en.answer);
  const idsOf = (answers: { id: string }[]) => answers.map(({ id }) => id).join(', ');
  return [
    ...tooFew('key points', keyPoints, keyPointsWanted.least),
    ...tooMany('key points', keyPoints, keyPointsWanted.most),
    ...tooFew('quiz items', quiz.length, quizItemsWanted),
    ...tooFew('kinds of quiz items', kinds, quizKindsWanted),
    ...tooFew('seeded quiz items', seeded, seededItemsWanted),
    ...tooFew('wrong answers', en.wrongAnswers.length, wrongAnswersWanted),
    ...tooFew('follow-ups', en.followUps.length, followUpsWanted),
    ...tooFew('words of the answer', words, wordsWanted.least),
    ...tooMany('words of the answer', words, wordsWanted.most),
    ...unlike('follow-ups', String(en.followUps.length), String(zh.followUps.length)),
    ...unlike('wrong answers', idsOf(en.wrongAnswers), idsOf(zh.wrongAnswers)),
    ...unlike('equations of the answer', equationsIn(en.answer), equationsIn(zh.answer)),
    ...Object.keys(question.keyPoints).flatMap((id) =>
      unlike(`equations of key point '${id}'`, equationsIn(en.keyPoints[id] ?? ''), equationsIn(zh.keyPoints[id] ?? '')),
    ),
  ].map((problem) => `question ${slug}: ${problem}`);
}

function taskProblems({ id, text: { en, zh } }: Task): string[] {
  const hints = en.hints.flatMap((hint, i) => unlike(`equations of hint ${i + 1}`, equationsIn(hint), equationsIn(zh.hints[i] ?? '')));
  return [...unlike('equations of the statement', equationsIn(en.statement), equationsIn(zh.statement)), ...hints].map(
    (problem) => `task ${id}: ${problem}`,
  );
}

const tooFew = (what: string, count: number, least: number): string[] =>
  count < least ? [`${what}: ${count}, at least ${least} are needed`] : [];
const tooMany = (what: string, count: number, most: number): string[] =>
  count > most ? [`${what}: ${count}, at most ${most} are wanted`] : [];
const unlike = (what: string, en: string, zh: string): string[] =>
  en === zh ? [] : [`${what}: en has ${en || 'none'}, zh has ${zh || 'none'}`];

/** The formulas of a text without the words in them, in alphabetical order: both languages have the same, if not at the same place. */
const equationsIn = (text: string): string =>
  [...text.matchAll(/\$\$?[^$]+\$\$?/g)]
    .map(([equation]) => equation.replace(/\\text\{[^}]*\}/g, '').replace(/\s+/g, ''))
    .sort()
    .join(' ');
