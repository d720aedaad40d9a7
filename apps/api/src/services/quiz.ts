import { randomInt, randomUUIDv7 } from 'node:crypto';
import { judgeQuiz, publicQuiz, UnreadableResponse, type Judgement } from 'questions';
import { QuizVerdict, type QuizAnswerRequest, type QuizAttempt } from '../contract/practice.ts';
import type { Prisma } from '../database/open.ts';
import { notFound, Problem } from '../problem.ts';
import { recordActivity } from './activity.ts';
import { quizRating, review } from './cards.ts';
import type { Catalogue } from './catalogue.ts';
import { dayToColumn } from './day.ts';
import { holdLearner, preferencesOf, todayOf, type Learner } from './learner.ts';
import { recordMisconceptions } from './misconceptions.ts';

interface Deps {
  prisma: Prisma;
  catalogue: Catalogue;
  now: () => Date;
}

/** Seeds fit a signed 32-bit column. */
const seedBelow = 2 ** 31;

export function createQuizService({ prisma, catalogue, now }: Deps) {
  type Row = NonNullable<Awaited<ReturnType<Prisma['quizAttempt']['findUnique']>>>;

  /** An attempt of somebody else is as absent as one that never was. */
  async function ownAttempt(learner: Learner, attemptId: string): Promise<Row> {
    const row = await prisma.quizAttempt.findUnique({ where: { userId_id: { userId: learner.id, id: attemptId } } });
    if (!row) throw notFound('quiz attempt', attemptId);
    return row;
  }

  /** A task that practises what the answer got wrong: of the same question first, and not solved yet. */
  async function taskFor(learner: Learner, tags: string[], question: string): Promise<string | null> {
    const candidates = tags.flatMap((tag) => catalogue.tasksTagged(tag));
    const solved = await prisma.submission.groupBy({
      by: ['task'],
      where: { userId: learner.id, verdict: 'accepted', task: { in: candidates.map((task) => task.id) } },
    });
    const isSolved = (id: string) => solved.some((row) => row.task === id);
    const isOwn = (id: string) => catalogue.questionOfTask(id)?.slug === question;
    const cost = (id: string) => (isSolved(id) ? 2 : 0) + (isOwn(id) ? 0 : 1);
    return candidates.map((task) => task.id).sort((a, b) => cost(a) - cost(b))[0] ?? null;
  }

  const verdictOf = (row: Row): QuizVerdict => QuizVerdict.parse(row.judgement);

  return {
    /** Issues an item with a seed that the server keeps. The client's id, sent twice, is one attempt. */
    async issue(learner: Learner, itemId: string, attemptId: string = randomUUIDv7()): Promise<QuizAttempt> {
      const { item, question } = catalogue.quizItem(itemId);
      const seed = randomInt(seedBelow);
      const data = { id: attemptId, userId: learner.id, item: item.id, question: question.slug, seed, issuedAt: now() };
      await prisma.quizAttempt.createMany({ data, skipDuplicates: true });
      const row = await ownAttempt(learner, attemptId);
      if (row.item !== item.id) {
        throw new Problem(409, 'id-in-use', `The attempt ${attemptId} was issued for the item '${row.item}'.`, { field: 'id' });
      }
      return { attemptId, item: publicQuiz(item, row.seed), question: question.slug };
    },

    /** Several items at once. An item that is not there stops it before any is issued. */
    async issueAll(learner: Learner, itemIds: readonly string[]): Promise<QuizAttempt[]> {
      const issued = itemIds.map((id) => ({ ...catalogue.quizItem(id), id: randomUUIDv7(), seed: randomInt(seedBelow) }));
      await prisma.quizAttempt.createMany({
        data: issued.map(({ id, item, question, seed }) => ({
          id,
          userId: learner.id,
          item: item.id,
          question: question.slug,
          seed,
          issuedAt: now(),
        })),
      });
      return issued.map(({ id, item, question, seed }) => ({
        attemptId: id,
        item: publicQuiz(item, seed),
        question: question.slug,
      }));
    },

    /** Judges an answer once: whatever is sent a second time, the first verdict is returned. */
    async answer(learner: Learner, attemptId: string, { response, seconds }: QuizAnswerRequest): Promise<QuizVerdict> {
      const row = await ownAttempt(learner, attemptId);
      if (row.answeredAt) return verdictOf(row);
      const { item, question } = catalogue.quizItem(row.item);
      const judgement = judged(() => judgeQuiz(item, row.seed, response));
      const preferences = await preferencesOf(prisma, learner);
      const tags = judgement.correct ? [] : [...new Set([...judgement.tags, item.tag])];
      const task = judgement.correct ? null : await taskFor(learner, tags, question.slug);
      const at = now();
      const key = { userId: learner.id, kind: 'quiz', ref: item.id } as const;

      const verdict = await prisma.$transaction(async (tx) => {
        await holdLearner(tx, learner.id);
        // The claim comes first: of two answers at once, the second finds the row taken and waits for the first.
        const claimed = await tx.quizAttempt.updateMany({
          where: { userId: learner.id, id: attemptId, answeredAt: null },
          data: { answeredAt: at },
        });
        if (claimed.count === 0) return null;
        const dueAt = await review(tx, key, quizRating(judgement.correct, seconds), preferences, at);
        const { correct, answer, remarks } = judgement;
        const verdict: QuizVerdict = { attemptId, correct, answer, remarks, dueAt: dueAt.toISOString(), task };
        const activityDay = dayToColumn(todayOf(preferences, at));
        await tx.quizAttempt.update({
          where: { userId_id: { userId: learner.id, id: attemptId } },
          data: { response, correct, judgement: verdict, dueAt, seconds: seconds ?? null, activityDay },
        });
        await recordMisconceptions(tx, { userId: learner.id, kind: 'quiz', ref: item.id }, judgement.tags, at);
        await recordActivity(tx, { userId: learner.id, kind: 'quiz', ref: item.id }, preferences, at);
        return verdict;
      });
      return verdict ?? verdictOf(await ownAttempt(learner, attemptId));
    },
  };
}
export type QuizService = ReturnType<typeof createQuizService>;

/** A response that cannot be read is no answer: it is refused and the attempt stays open. */
function judged(judge: () => Judgement): Judgement {
  try {
    return judge();
  } catch (error) {
    if (error instanceof UnreadableResponse) throw new Problem(400, 'unreadable-response', error.message, { field: 'response' });
    throw error;
  }
}
