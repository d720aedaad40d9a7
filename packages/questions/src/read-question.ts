import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BankError } from './bank-error.ts';
import { fillNumbers, listItems, section, sectionsOf, splitId } from './markdown.ts';
import { QuestionDefinition } from './question.ts';
import { QuizBody, type QuizDefinition, QuizFile } from './quiz.ts';
import { createRandom } from './random.ts';
import { importDefault, nameOf, parse } from './read.ts';
import { langs, type Lang } from './text.ts';

export interface QuestionText {
  title: string;
  question: string;
  followUps: string[];
  answer: string;
  /** By key-point id. */
  keyPoints: Record<string, string>;
  spoken: { weak: string; strong: string; exceptional: string };
  wrongAnswers: { id: string; claim: string; why: string }[];
}

export interface Question extends Omit<QuestionDefinition, 'numbers'> {
  slug: string;
  text: Record<Lang, QuestionText>;
  quiz: QuizDefinition[];
  /** Ids that were once asked; kept so that stored answers stay readable. */
  retiredQuiz: string[];
}

/** A question from its folder. @throws BankError */
export async function readQuestion(folder: string): Promise<Question> {
  const slug = nameOf(folder).replace(/^\d+-/, '');
  const { numbers, ...definition } = parse(
    QuestionDefinition,
    await importDefault(join(folder, 'question.ts')),
    join(folder, 'question.ts'),
  );
  const quizFile = join(folder, 'quiz.ts');
  const quiz = parse(QuizFile, await importDefault(quizFile), quizFile);
  const live = quiz.filter((item): item is QuizDefinition => !('retired' in item));
  const entries = await Promise.all(
    langs.map(
      async (lang) =>
        [lang, await readQuestionText(join(folder, `${lang}.md`), lang, numbers(), Object.keys(definition.keyPoints))] as const,
    ),
  );
  return {
    ...definition,
    slug,
    text: Object.fromEntries(entries) as Record<Lang, QuestionText>,
    quiz: live,
    retiredQuiz: quiz.filter((item) => 'retired' in item).map((item) => item.id),
  };
}

async function readQuestionText(file: string, lang: Lang, numbers: Record<string, string>, keyPointIds: string[]): Promise<QuestionText> {
  const root = sectionsOf(fillNumbers(await readFile(file, 'utf8'), numbers, file))[0];
  if (!root) throw new BankError(`${file}: needs a title`);
  const part = (heading: Parameters<typeof section>[1]) => section(root.sections, heading, lang, file);
  const spoken = part('spoken').sections;
  const keyPoints = Object.fromEntries(
    listItems(part('keyPoints').body)
      .map((item) => splitId(item, file))
      .map(({ id, rest }) => [id, rest]),
  );
  if (Object.keys(keyPoints).join() !== keyPointIds.join()) {
    throw new BankError(`${file}: key points ${Object.keys(keyPoints).join(', ')} differ from question.ts: ${keyPointIds.join(', ')}`);
  }
  return {
    title: root.title,
    question: part('question').body,
    followUps: listItems(part('followUps').body),
    answer: part('answer').body,
    keyPoints,
    spoken: {
      weak: section(spoken, 'weak', lang, file).body,
      strong: section(spoken, 'strong', lang, file).body,
      exceptional: section(spoken, 'exceptional', lang, file).body,
    },
    wrongAnswers: part('wrongAnswers').sections.map(({ title, body }) => {
      const { id, rest } = splitId(title, file);
      return { id, claim: rest, why: body };
    }),
  };
}

/** The body of an item; a seeded one is generated from the seed. */
export function quizBody(item: QuizDefinition, seed: number): QuizBody {
  return typeof item.body === 'function' ? parse(QuizBody, item.body(createRandom(seed)), `quiz item ${item.id}, seed ${seed}`) : item.body;
}
