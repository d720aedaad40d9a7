import { defaultTolerance, exactTolerance, publicQuestion, publicTask, type Lang, type Question, type Task } from 'questions';
import type { LearningPath, QuestionPage, QuestionSummary, Solution, TaskKind, TaskPage } from '../contract/catalogue.ts';
import type { Hint } from '../contract/practice.ts';
import type { Prisma } from '../database/open.ts';
import { Problem } from '../problem.ts';
import type { Catalogue } from './catalogue.ts';
import type { Learner } from './learner.ts';
import { evidenceOf, tileStates } from './mastery.ts';
import { givenUpTasks, solvedTasks } from './solved.ts';
import type { Examples } from './examples.ts';

interface Deps {
  prisma: Prisma;
  catalogue: Catalogue;
  examples: Examples;
  now: () => Date;
}

/** What is said of an item that was never started. */
const untouched = { mastery: 0, due: false, started: false };

function kindOf({ inherits, oracle }: Task): TaskKind {
  if (inherits !== null) return 'bug-hunt';
  return oracle === 'grad' ? 'gradient' : oracle === 'stat' ? 'random' : 'values';
}

const sumOf = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);

/** Questions and tasks as their pages show them, with how they stand for the learner. */
export function createCatalogueViews({ prisma, catalogue, examples, now }: Deps) {
  async function summaries(lang: Lang, learner: Learner | null): Promise<QuestionSummary[]> {
    const evidence = await evidenceOf(prisma, learner, now());
    const states = tileStates(catalogue, evidence);
    return catalogue.questions.map((question) => ({
      slug: question.slug,
      number: question.number,
      topic: question.topic,
      level: question.level,
      minutes: question.minutes,
      frequency: question.frequency,
      short: question.short,
      title: question.text[lang].title,
      buildsOn: question.buildsOn,
      tasks: question.tasks.map((id) => {
        const task = catalogue.task(id);
        return { id, title: task.text[lang].title, level: task.level, kind: kindOf(task), solved: evidence.solved.has(id) };
      }),
      quizCount: question.quiz.length,
      state: states.get(question.slug) ?? untouched,
    }));
  }

  /** The latest answer to each item of a question. */
  async function quizStates(question: Question, learner: Learner | null): Promise<QuestionPage['quiz']> {
    const ids = question.quiz.map((item) => item.id);
    const rows = learner
      ? await prisma.$queryRaw<{ item: string; correct: boolean }[]>`
          SELECT DISTINCT ON (item) item, correct FROM quiz_attempts
          WHERE "userId" = ${learner.id} AND item = ANY(${ids}) AND "answeredAt" IS NOT NULL ORDER BY item, "answeredAt" DESC`
      : [];
    const latest = new Map(rows.map((row) => [row.item, row.correct]));
    return question.quiz.map(({ id, tag }) => ({ id, tag, answered: !latest.has(id) ? 'no' : latest.get(id) ? 'right' : 'wrong' }));
  }

  async function openedHints(task: string, learner: Learner | null): Promise<number[]> {
    if (!learner) return [];
    const rows = await prisma.openedHint.findMany({ where: { userId: learner.id, task }, orderBy: { index: 'asc' } });
    return rows.map((row) => row.index);
  }

  async function newestDraft(task: string, learner: Learner | null): Promise<TaskPage['draft']> {
    const row = learner && (await prisma.draft.findFirst({ where: { userId: learner.id, task }, orderBy: { savedAt: 'desc' } }));
    return row ? { code: row.code, savedAt: row.savedAt.toISOString() } : null;
  }

  return {
    summaries,

    async question(slug: string, lang: Lang, learner: Learner | null): Promise<QuestionPage> {
      const question = catalogue.question(slug);
      const index = catalogue.questions.indexOf(question);
      const all = await summaries(lang, learner);
      const neighbour = (step: number) => {
        const other = catalogue.questions[index + step];
        return other ? { slug: other.slug, title: other.text[lang].title } : null;
      };
      const page = publicQuestion(question, lang);
      return {
        ...all[index]!,
        lang,
        question: page.question,
        followUps: page.followUps,
        answer: page.answer,
        keyPoints: Object.entries(question.keyPoints).map(([id, { tag }]) => ({ id, tag, text: page.keyPoints[id] ?? '' })),
        spoken: page.spoken,
        wrongAnswers: page.wrongAnswers,
        references: page.references,
        quiz: await quizStates(question, learner),
        previous: neighbour(-1),
        next: neighbour(1),
      };
    },

    /** The suggested paths, the longest first. */
    paths(lang: Lang): LearningPath[] {
      return catalogue.paths.map(({ id, title, reason, days }) => {
        const planned = days.map(({ title, reason, steps }, i) => {
          const timed = steps.map(({ question, tasks }) => ({
            question,
            tasks,
            minutes: catalogue.question(question).minutes + sumOf(tasks.map((task) => catalogue.task(task).minutes)),
          }));
          return { day: i + 1, title: title[lang], reason: reason[lang], minutes: sumOf(timed.map((step) => step.minutes)), steps: timed };
        });
        return { id, title: title[lang], reason: reason[lang], minutes: sumOf(planned.map((day) => day.minutes)), days: planned };
      });
    },

    async task(id: string, lang: Lang, learner: Learner | null): Promise<TaskPage> {
      const task = catalogue.task(id);
      const { hints, question: _number, tolerance, ...page } = publicTask(task, lang);
      const question = catalogue.questionOfTask(id);
      const opened = await openedHints(id, learner);
      const usual = task.oracle === 'exact' ? exactTolerance : defaultTolerance;
      return {
        ...page,
        question: question && { number: question.number, slug: question.slug, title: question.text[lang].title },
        tags: task.tags.map((tag) => ({ id: tag, name: catalogue.tagName(tag, lang) })),
        tolerance: tolerance ?? { ...usual, reason: null },
        example: await examples.of(id),
        hints: { count: hints, opened: opened.map((index) => task.text[lang].hints[index] ?? '') },
        draft: await newestDraft(id, learner),
        solved: (await solvedTasks(prisma, learner)).has(id),
        givenUp: (await givenUpTasks(prisma, learner)).has(id),
      };
    },

    /** The model solution, to those who solved the task or gave it up. */
    async solution(id: string, learner: Learner | null): Promise<Solution> {
      const { solution, python, alternatives } = catalogue.task(id);
      const mayRead = (await solvedTasks(prisma, learner)).has(id) || (await givenUpTasks(prisma, learner)).has(id);
      if (!mayRead) throw new Problem(403, 'not-solved', 'The solution is shown once the task is solved or given up.');
      return { solution, python, alternatives };
    },

    hint(id: string, index: number, lang: Lang): Hint {
      const { hints } = catalogue.task(id).text[lang];
      const text = hints[index];
      if (text === undefined)
        throw new Problem(404, 'not-found', `There is no hint ${index}: the task has hints 0 to ${hints.length - 1}.`);
      return { index, text };
    },
  };
}
export type CatalogueViews = ReturnType<typeof createCatalogueViews>;
