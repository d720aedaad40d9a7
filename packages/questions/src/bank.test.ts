import { expect, test } from 'vitest';
import { glossary } from './glossary.ts';
import { loadBank, publicQuestion, publicQuiz, publicTask, quizBody, type QuizBody } from './index.ts';
import { langs, type Lang } from './text.ts';

const bank = await loadBank();
const tasks = [...bank.tasks.values()];

/** Every text of a question or task in one language, with the place where it stands. */
function textsOf(lang: Lang): { where: string; text: string }[] {
  const questions = bank.questions.flatMap((question) => [
    { where: `question ${question.slug}`, text: JSON.stringify(question.text[lang]) },
    { where: `question ${question.slug}, short title`, text: question.short[lang] },
    ...question.quiz.map((item) => ({ where: `quiz item ${item.id}`, text: langTexts(quizBody(item, 1), lang).join('\n') })),
  ]);
  const paths = bank.paths.map((path) => ({ where: `path ${path.id}`, text: langTexts(path, lang).join('\n') }));
  return [...questions, ...paths, ...tasks.map((task) => ({ where: `task ${task.id}`, text: JSON.stringify(task.text[lang]) }))];
}

function langTexts(value: unknown, lang: Lang): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'zh' in value) return [String(value[lang])];
  return Object.values(value).flatMap((child) => langTexts(child, lang));
}

const equations = (text: string) =>
  [...text.matchAll(/\$\$?[^$]+\$\$?/g)].map(([equation]) => equation.replace(/\\text\{[^}]*\}/g, '').replace(/\s+/g, ''));

test('a question or a task without a language, a key point or a hint does not load', () => {
  expect(bank.questions.length).toBeGreaterThan(0);
  for (const question of bank.questions) {
    expect(Object.keys(question.keyPoints).length, question.slug).toBeGreaterThanOrEqual(4);
    expect(Object.keys(question.keyPoints).length, question.slug).toBeLessThanOrEqual(8);
    expect(question.quiz.length, question.slug).toBeGreaterThanOrEqual(6);
    expect(
      new Set(question.quiz.map((item) => quizBody(item, 1).kind)).size,
      `${question.slug}: kinds of quiz items`,
    ).toBeGreaterThanOrEqual(3);
    expect(question.quiz.filter((item) => typeof item.body === 'function').length, `${question.slug}: seeded items`).toBeGreaterThanOrEqual(
      1,
    );
  }
});

test('one language says more than the other', () => {
  for (const { slug, text } of bank.questions) {
    const [en, zh] = [text.en, text.zh];
    expect(zh.followUps.length, `${slug}: follow-ups`).toBe(en.followUps.length);
    expect(
      zh.wrongAnswers.map((wrong) => wrong.id),
      `${slug}: wrong answers`,
    ).toEqual(en.wrongAnswers.map((wrong) => wrong.id));
    expect(en.wrongAnswers.length, `${slug}: wrong answers`).toBeGreaterThanOrEqual(2);
    expect(en.followUps.length, `${slug}: follow-ups`).toBeGreaterThanOrEqual(2);
    expect(equations(zh.answer).toSorted(), `${slug}: equations of the answer`).toEqual(equations(en.answer).toSorted());
  }
  for (const task of tasks) {
    expect(equations(task.text.zh.statement).toSorted(), `${task.id}: equations`).toEqual(equations(task.text.en.statement).toSorted());
  }
});

test('an answer is too short to teach or too long to say', () => {
  for (const { slug, text } of bank.questions) {
    const words = text.en.answer
      .replace(/\$\$?[^$]+\$\$?/g, ' x ')
      .split(/\s+/)
      .filter((word) => /\w/.test(word)).length;
    expect(words, `${slug}: words of the answer`).toBeGreaterThanOrEqual(150);
    expect(words, `${slug}: words of the answer`).toBeLessThanOrEqual(420);
  }
});

test('an avoided Chinese term', () => {
  const found = textsOf('zh').flatMap(({ where, text }) =>
    glossary.flatMap((term) => term.avoid.filter((form) => text.includes(form)).map((form) => `${where}: '${form}', use '${term.zh}'`)),
  );
  expect(found).toEqual([]);
});

/** Bold passages that CommonMark leaves as asterisks: the closing pair stands between a punctuation mark and a letter. */
const unclosedBold = (text: string): string[] =>
  [...text.matchAll(/\*\*[^*]+\*\*[^*]?/g)].map(([bold]) => bold).filter((bold) => /\p{P}\*\*[\p{L}\p{N}]$/u.test(bold));

test('bold that is shown as asterisks', () => {
  expect(unclosedBold('**算例。**一个样本，**重点**在此')).toEqual(['**算例。**一']);
  const found = langs.flatMap((lang) => textsOf(lang).flatMap(({ where, text }) => unclosedBold(text).map((bold) => `${where}: ${bold}`)));
  expect(found).toEqual([]);
});

test('Latin punctuation between Chinese characters', () => {
  const found = textsOf('zh').flatMap(({ where, text }) =>
    [...text.matchAll(/[一-鿿][,;:!?][一-鿿]/g)].map(([match]) => `${where}: '${match}'`),
  );
  expect(found).toEqual([]);
});

test('an exclamation mark or an emoji in a text', () => {
  const found = langs.flatMap((lang) =>
    textsOf(lang).flatMap(({ where, text }) =>
      [...text.replace(/`[^`]*`|\$[^$]*\$/g, '').matchAll(/.{0,20}(?:[!！](?![=[])|\p{Extended_Pictographic})/gu)].map(
        ([match]) => `${where}: ${match}`,
      ),
    ),
  );
  expect(found).toEqual([]);
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

test('a distractor that collides with the answer or with another, on a thousand seeds', () => {
  for (const item of bank.questions.flatMap((question) => question.quiz)) {
    const seeds = typeof item.body === 'function' ? 1000 : 1;
    for (let seed = 0; seed < seeds; seed++) expect(collision(quizBody(item, seed)), `${item.id}, seed ${seed}`).toBeNull();
  }
}, 120_000);

function collision(body: QuizBody): string | null {
  if (body.kind === 'numeric') {
    const values = [body.answer, ...body.wrong.map((wrong) => wrong.value)].toSorted((a, b) => a - b);
    const close = values.findIndex((value, i) => i > 0 && value - values[i - 1]! <= 2 * body.tolerance);
    return close < 0 ? null : `${values[close - 1]} and ${values[close]} lie within twice the tolerance ${body.tolerance}`;
  }
  const forms =
    body.kind === 'shape'
      ? [body.answer, ...body.wrong.map((wrong) => wrong.shape)].map(String)
      : body.kind === 'expression'
        ? [body.answer, ...body.wrong.map((wrong) => wrong.formula)]
        : 'options' in body
          ? body.options.map((option) => option.text.en)
          : [];
  return new Set(forms).size === forms.length ? null : `two of ${forms.join(' | ')} are the same`;
}
