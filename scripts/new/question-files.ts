import { headings, type Heading } from '../../packages/questions/src/markdown.ts';
import type { Lang } from '../../packages/questions/src/text.ts';
import { definition, type Destination } from './definition.ts';

const keyPoints = ['first-point', 'second-point', 'third-point', 'fourth-point'];

/** The files of a new question: they load, and say at every place what is left to write. */
export const questionFiles = (slug: string, number: number, destination: Destination): Record<string, string> => ({
  'question.ts': definition(destination, 'question', questionDefinition(number)),
  'quiz.ts': definition(destination, 'quiz', quizItems(slug)),
  'en.md': questionText('en'),
  'zh.md': questionText('zh'),
});

const questionDefinition = (number: number): string => `{
  number: ${number},
  // [write: topic, level, minutes to read and answer, how often it is asked]
  topic: 'foundations',
  level: 'easy',
  minutes: 10,
  frequency: 'occasional',
  short: { en: '[write: tile]', zh: '[write: tile]' },
  // [write: slugs of the questions that it builds on, ids of its tasks]
  buildsOn: [],
  tasks: [],
  // [write: 4 to 8 key points by id, each with the concept that it belongs to]
  keyPoints: {
${keyPoints.map((id) => `    '${id}': { tag: 'shape-chain' },`).join('\n')}
  },
  references: [{ title: '[write: the original paper or a standard text]', authors: '[write: authors]', year: 2000, id: 'url:unknown' }],
  // [write: the numbers of the worked example, computed: {{name}} in the texts]
  numbers: () => ({}),
}`;

const both = (what: string): string => `{ en: '[write: ${what}]', zh: '[write: ${what}]' }`;
const option = (isRight: boolean, name: string): string =>
  `{ text: ${both(name)}, ${isRight ? 'correct: true, ' : ''}feedback: ${both('why one would pick it, what it would imply')} }`;

const single = (id: string): string => `  {
    id: '${id}',
    tag: 'shape-chain',
    body: {
      kind: 'single',
      prompt: ${both('a question with one right answer')},
      options: [
        ${['the right answer', 'a real misconception', 'another one'].map((name, i) => option(i === 0, name)).join(',\n        ')},
      ],
    },
  },`;

const multiple = (id: string): string => `  {
    id: '${id}',
    tag: 'shape-chain',
    body: {
      kind: 'multiple',
      prompt: ${both('statements, some of which hold')},
      options: [
        ${['one that holds', 'another that holds', 'one that does not', 'another that does not'].map((name, i) => option(i < 2, name)).join(',\n        ')},
      ],
    },
  },`;

const seeded = (id: string): string => `  {
    id: '${id}',
    tag: 'shape-chain',
    // [write: an item whose numbers come from the seed, its wrong values from named mistakes]
    body: (random) => {
      const n = random.int(3, 9);
      return {
        kind: 'numeric',
        prompt: ${both('what is to be computed')},
        answer: n,
        tolerance: 0,
        feedback: ${both('how it is computed')},
        wrong: [
          { value: n + 1, feedback: ${both('the mistake that leads here')} },
          { value: n - 1, feedback: ${both('the mistake that leads here')} },
        ],
        otherwise: ${both('what is said of any other number')},
      };
    },
  },`;

const quizItems = (slug: string): string =>
  `[\n${[
    single(`${slug}-first`),
    single(`${slug}-second`),
    multiple(`${slug}-third`),
    multiple(`${slug}-fourth`),
    seeded(`${slug}-fifth`),
    seeded(`${slug}-sixth`),
  ].join('\n')}\n]`;

function questionText(lang: Lang): string {
  const part = (depth: number, heading: Heading, body: string): string => `${'#'.repeat(depth)} ${headings[heading][lang]}\n\n${body}\n`;
  return [
    '# [write: title]\n',
    part(2, 'question', '[write: the question as an interviewer puts it]'),
    part(2, 'followUps', '- [write: a follow-up]\n- [write: another one]'),
    part(2, 'answer', '[write: 150 to 400 words with equations, shapes, a worked example, when to use it and when not]'),
    part(2, 'keyPoints', keyPoints.map((id) => `- \`${id}\`: [write: a statement that can be checked]`).join('\n')),
    `## ${headings.spoken[lang]}\n`,
    part(3, 'weak', '[write: a weak answer of 60 seconds]'),
    part(3, 'strong', '[write: a strong one]'),
    part(3, 'exceptional', '[write: an exceptional one]'),
    `## ${headings.wrongAnswers[lang]}\n`,
    '### first-claim: [write: a wrong answer that is often given]\n\n[write: what is wrong and why people say it]\n',
    '### second-claim: [write: another one]\n\n[write: what is wrong and why people say it]\n',
  ].join('\n');
}
