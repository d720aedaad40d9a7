import type { Bank } from '../load.ts';
import { quizBody } from '../read-question.ts';
import { langs, type Lang, type Text } from '../text.ts';

/** Roughly the length of what is seen: a TeX command is one sign, markup is none. */
const seenLength = (text: string): number =>
  text
    .replace(/\\(?:text|mathrm|operatorname)\{([^}]*)\}/g, '$1')
    .replace(/\\[a-zA-Z]+/g, 'x')
    .replace(/[${}_^`*\\]/g, '').length;

/** The longest right option and the longest wrong one, in signs. */
export function longestOptions(options: { text: Text; correct?: boolean | undefined }[], lang: Lang): { right: number; wrong: number } {
  const longest = (correct: boolean) =>
    Math.max(...options.filter((option) => (option.correct ?? false) === correct).map((option) => seenLength(option.text[lang])));
  return { right: longest(true), wrong: longest(false) };
}

/** A right option may be longer than every wrong one by so much, or by a few signs, and in so many of the items with one right option. */
const mostLonger = 1.35;
const fewSigns = 3;
const mostlyLongest = 0.4;
/** Seeds on which a generated item is looked at. */
const seedsLookedAt = 20;

/** Items that can be answered by the length of their options, one by one and over the whole bank. */
export function lengthProblems(bank: Bank): string[] {
  const drawn = bank.questions.flatMap(({ quiz }) =>
    quiz.flatMap((item) =>
      Array.from({ length: typeof item.body === 'function' ? seedsLookedAt : 1 }, (_, seed) => ({
        item,
        seed,
        body: quizBody(item, seed),
      })),
    ),
  );
  return langs.flatMap((lang) => {
    const sizes = drawn.flatMap(({ item, seed, body }) =>
      'options' in body
        ? [{ ...longestOptions(body.options, lang), kind: body.kind, where: `quiz item ${item.id}, seed ${seed}, ${lang}` }]
        : [],
    );
    const told = sizes.filter(({ right, wrong }) => right > mostLonger * wrong && right >= wrong + fewSigns);
    const single = sizes.filter(({ kind }) => kind !== 'multiple');
    const share = single.filter(({ right, wrong }) => right > wrong).length / Math.max(1, single.length);
    return [
      ...told.map(({ where, right, wrong }) => `${where}: the right option has ${right} signs, the longest wrong one ${wrong}`),
      ...(share > mostlyLongest ? [`quiz items, ${lang}: the right option is the longest in ${(100 * share).toFixed(0)} % of them`] : []),
    ];
  });
}
