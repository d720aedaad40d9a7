import { randomUUIDv7 } from 'node:crypto';
import type { Grader } from 'grader';
import { seedOf, type Lang } from 'questions';
import type { z } from 'zod';
import {
  InterviewLevel,
  type Interview,
  type InterviewAnswer,
  type InterviewItem,
  type InterviewRequest,
  type InterviewRun,
  type InterviewRunRequest,
  type InterviewStep,
  type InterviewSummary,
} from '../../contract/interview.ts';
import type { Prisma } from '../../database/open.ts';
import { notFound, Problem } from '../../problem.ts';
import type { Catalogue } from '../catalogue.ts';
import { explanationOf } from '../explanations.ts';
import type { Learner } from '../learner.ts';
import type { QuizService } from '../quiz.ts';
import type { SpokenService } from '../spoken.ts';
import type { SubmissionService } from '../submissions.ts';
import { reportOf, resultsOf, secondsOf, tallyOf, type InterviewRow } from './report.ts';
import { drawScript, followUpSeconds, itemOf, Script, speakSeconds, type ScriptItem } from './script.ts';

interface Deps {
  prisma: Prisma;
  catalogue: Catalogue;
  grader: Promise<Pick<Grader, 'grade'>>;
  quiz: QuizService;
  spoken: SpokenService;
  submissions: SubmissionService;
  now: () => Date;
}

/** Milliseconds after the end within which an answer that was on its way is still taken. */
const graceMs = 30_000;
/** Seconds that the end of an answer in code waits for its verdict; the report shows one that comes later. */
const verdictSeconds = 20;
const shownInterviews = 20;

/** Mock interviews: drawn once, asked one by one, timed by the server, and reported at the end. */
export function createInterviewService({ prisma, catalogue, grader, quiz, spoken, submissions, now }: Deps) {
  const keyOf = (learner: Learner, id: string) => ({ userId_id: { userId: learner.id, id } });
  const isOver = ({ endsAt }: InterviewRow): boolean => now().getTime() > endsAt.getTime() + graceMs;

  /** One of the learner's own. What ran out of time is finished by being looked at. */
  async function own(learner: Learner | null, id: string): Promise<InterviewRow> {
    const row = learner && (await prisma.interview.findUnique({ where: keyOf(learner, id) }));
    if (!row) throw notFound('interview', id);
    return row.finishedAt === null && isOver(row) ? { ...row, finishedAt: await close(row, row.endsAt) } : row;
  }

  async function close({ userId, id }: InterviewRow, finishedAt: Date): Promise<Date> {
    await prisma.interview.updateMany({ where: { userId, id, finishedAt: null }, data: { finishedAt } });
    return finishedAt;
  }

  async function running(learner: Learner | null): Promise<InterviewRow | null> {
    if (!learner) return null;
    const row = await prisma.interview.findFirst({ where: { userId: learner.id, finishedAt: null }, orderBy: { startedAt: 'desc' } });
    return row && !isOver(row) ? row : null;
  }

  const currentOf = (items: ScriptItem[]): ScriptItem | undefined => items.find(({ answeredAt }) => answeredAt === null);

  /** Writes what changed of the current item, and asks the next one where it was answered. Of two changes at once the second is refused. */
  async function change(row: InterviewRow, change: Partial<ScriptItem>): Promise<InterviewRow> {
    const items = Script.parse(row.items);
    const current = currentOf(items);
    const changed = items.map((item) => (item === current ? Script.element.parse({ ...item, ...change }) : item));
    const next = currentOf(changed);
    const asked = changed.map((item) => (item === next && item.askedAt === null ? { ...item, askedAt: now().toISOString() } : item));
    const finishedAt = next ? null : now();
    const { count } = await prisma.interview.updateMany({
      where: { userId: row.userId, id: row.id, version: row.version, finishedAt: null },
      data: { items: asked, version: row.version + 1, finishedAt },
    });
    if (count === 0) throw movedOn();
    return { ...row, items: asked, version: row.version + 1, finishedAt };
  }

  /** The current item of an interview that still runs, if it is the one that is meant. */
  async function atPlace(learner: Learner, id: string, place: number): Promise<{ row: InterviewRow; item: ScriptItem }> {
    const row = await own(learner, id);
    if (row.finishedAt) throw new Problem(409, 'finished', 'This interview is finished.');
    const items = Script.parse(row.items);
    const item = items[place];
    if (!item || item !== currentOf(items)) throw movedOn();
    return { row, item };
  }

  async function itemView(learner: Learner, item: ScriptItem, lang: Lang): Promise<InterviewItem> {
    if (item.kind === 'quiz') return { kind: 'quiz', attempt: await quiz.issue(learner, item.ref, item.answerId) };
    if (item.kind === 'code') {
      const { id, signature, forbids, minutes, text } = catalogue.task(item.ref);
      const { title, statement } = text[lang];
      return { kind: 'code', task: id, title, statement, exportName: signature.fn, forbids: forbids ?? [], minutes };
    }
    const { title, question, followUps, keyPoints } = catalogue.question(item.question).text[lang];
    const step = item.followedAt ? 'tick' : item.saidAt ? 'follow-up' : 'speak';
    const since = item.followedAt ?? item.saidAt ?? item.askedAt;
    return {
      kind: 'spoken',
      title,
      question,
      step,
      followUp: item.saidAt ? (followUps[item.followUp] ?? '') : null,
      points: item.followedAt ? Object.entries(keyPoints).map(([id, text]) => ({ id, text })) : [],
      seconds: step === 'speak' ? speakSeconds : followUpSeconds,
      elapsed: since === null ? 0 : (now().getTime() - Date.parse(since)) / 1000,
    };
  }

  async function readerFor(rows: InterviewRow[], lang: Lang) {
    const ids = rows.flatMap((row) => Script.parse(row.items).flatMap((item) => (item.kind === 'code' ? [item.answerId] : [])));
    const found = await prisma.submission.findMany({
      where: { userId: rows[0]?.userId ?? '', id: { in: ids } },
      select: { id: true, verdict: true, passed: true, cases: true },
    });
    return { catalogue, lang, submissions: new Map(found.map((one) => [one.id, one])) };
  }

  async function report(row: InterviewRow, lang: Lang): Promise<Interview['report']> {
    // One whose time ran out while nobody looked is finished too.
    const isOver = [{ finishedAt: { not: null } }, { endsAt: { lt: new Date(now().getTime() - graceMs) } }];
    const before = await prisma.interview.findFirst({
      where: { userId: row.userId, startedAt: { lt: row.startedAt }, OR: isOver },
      orderBy: { startedAt: 'desc' },
    });
    return reportOf(row, before, await readerFor(before ? [row, before] : [row], lang));
  }

  async function viewOf(learner: Learner, row: InterviewRow, lang: Lang): Promise<Interview> {
    const items = Script.parse(row.items);
    const current = row.finishedAt ? undefined : currentOf(items);
    return {
      id: row.id,
      minutes: row.minutes,
      topics: row.topics,
      level: InterviewLevel.parse(row.level),
      startedAt: row.startedAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      now: now().toISOString(),
      place: current ? items.indexOf(current) : items.length,
      count: items.length,
      current: current ? await itemView(learner, current, lang) : null,
      report: row.finishedAt ? await report(row, lang) : null,
    };
  }

  /** Keeps an answer among the learner's answers, where it is scheduled as any other, and returns what changes of the item. */
  async function keep(learner: Learner, item: ScriptItem, answer: InterviewAnswer['answer'], lang: Lang): Promise<Partial<ScriptItem>> {
    const answeredAt = now().toISOString();
    const seconds = secondsOf({ ...item, answeredAt }) ?? 0;
    if (answer.kind === 'skip') return { answeredAt, isSkipped: true };
    if (answer.kind !== item.kind)
      throw new Problem(400, 'invalid', `answer.kind: the current item is of the kind '${item.kind}'`, { field: 'answer.kind' });
    if (answer.kind === 'quiz' && item.kind === 'quiz') {
      await quiz.issue(learner, item.ref, item.answerId);
      const { correct } = await quiz.answer(learner, item.answerId, { response: answer.response, seconds });
      return { answeredAt, isCorrect: correct };
    }
    if (answer.kind === 'code' && item.kind === 'code') {
      await submissions.submit(learner, { id: item.answerId, task: item.ref, code: answer.code, hintsOpened: 0, seconds }, lang);
      await submissions.one(learner, item.answerId, lang, verdictSeconds);
      return { answeredAt };
    }
    if (answer.kind === 'spoken' && item.kind === 'spoken') {
      if (item.followedAt === null) throw new Problem(409, 'not-yet', 'The key points are ticked after the follow-up.');
      const { ticked, followUpAnswered } = answer;
      await spoken.answer(learner, {
        id: item.answerId,
        question: item.question,
        ticked,
        seconds: Math.min(seconds, speakSeconds + followUpSeconds),
      });
      return { answeredAt, ticked, followUpAnswered };
    }
    throw new Error(`an answer of the kind ${answer.kind} to an item of the kind ${item.kind}`);
  }

  return {
    /** Draws an interview and asks its first item. The same id, sent twice, is one interview; another one while one runs is refused. */
    async start(learner: Learner, request: z.output<typeof InterviewRequest>, lang: Lang): Promise<Interview> {
      const existing = await prisma.interview.findUnique({ where: keyOf(learner, request.id) });
      if (existing) return viewOf(learner, await own(learner, request.id), lang);
      const other = await running(learner);
      if (other) throw new Problem(409, 'running', `The interview ${other.id} is still running: finish it first.`);
      const seed = seedOf(request.id);
      const cues = drawScript(catalogue, request, seed);
      if (cues.length === 0) throw new Problem(400, 'invalid', 'topics: there is no question of these topics yet', { field: 'topics' });
      const at = now();
      const items = cues.map((cue, index) => itemOf(cue, randomUUIDv7(), seedOf(seed, index)));
      const asked = items.map((item, index) => (index === 0 ? { ...item, askedAt: at.toISOString() } : item));
      const { minutes, topics, level } = request;
      const endsAt = new Date(at.getTime() + minutes * 60_000);
      await prisma.interview.createMany({
        data: [{ userId: learner.id, id: request.id, minutes, topics, level, startedAt: at, endsAt, items: asked }],
        skipDuplicates: true,
      });
      return viewOf(learner, await own(learner, request.id), lang);
    },

    async one(learner: Learner | null, id: string, lang: Lang): Promise<Interview> {
      if (!learner) throw notFound('interview', id);
      return viewOf(learner, await own(learner, id), lang);
    },

    /** Newest first. */
    async list(learner: Learner | null): Promise<InterviewSummary[]> {
      if (!learner) return [];
      const rows = await prisma.interview.findMany({
        where: { userId: learner.id },
        orderBy: { startedAt: 'desc' },
        take: shownInterviews,
      });
      const reader = await readerFor(rows, 'en');
      return rows.map((row) => ({
        id: row.id,
        minutes: row.minutes,
        topics: row.topics,
        level: InterviewLevel.parse(row.level),
        startedAt: row.startedAt.toISOString(),
        isRunning: row.finishedAt === null && !isOver(row),
        all: tallyOf(resultsOf(row, reader)),
      }));
    },

    /** An answer aloud was given: the follow-up is asked, or the key points are shown. */
    async step(learner: Learner, id: string, { place, done }: InterviewStep, lang: Lang): Promise<Interview> {
      const { row, item } = await atPlace(learner, id, place);
      if (item.kind !== 'spoken')
        throw new Problem(400, 'invalid', `done: the current item is of the kind '${item.kind}'`, { field: 'done' });
      const at = now().toISOString();
      if (done === 'speak') return viewOf(learner, item.saidAt ? row : await change(row, { saidAt: at }), lang);
      if (item.saidAt === null) throw new Problem(409, 'not-yet', 'The follow-up comes after the first answer.');
      return viewOf(learner, item.followedAt ? row : await change(row, { followedAt: at }), lang);
    },

    async answer(learner: Learner, id: string, { place, answer }: InterviewAnswer, lang: Lang): Promise<Interview> {
      const { row, item } = await atPlace(learner, id, place);
      return viewOf(learner, await change(row, await keep(learner, item, answer, lang)), lang);
    },

    /** Runs the public cases, and says how many pass: neither what was expected nor where it differs. */
    async run(learner: Learner, id: string, { place, code }: InterviewRunRequest, lang: Lang): Promise<InterviewRun> {
      const { row, item } = await atPlace(learner, id, place);
      if (item.kind !== 'code')
        throw new Problem(400, 'invalid', `place: the current item is of the kind '${item.kind}'`, { field: 'place' });
      const report = await (await grader).grade({ task: item.ref, source: code, mode: 'run' });
      const failed = report.status === 'accepted' ? 0 : 1;
      await change(row, { runs: item.runs + 1, failedRuns: item.failedRuns + failed });
      const error = report.error ?? report.cases.find((one) => one.error)?.error;
      return {
        status: report.status,
        verdict: explanationOf(report, catalogue, lang)?.verdict ?? report.status,
        passed: report.cases.filter((one) => one.status === 'passed').length,
        cases: report.cases.length,
        line: error?.line ?? null,
        printed: report.printed,
      };
    },

    /** Ends it before its time. */
    async finish(learner: Learner, id: string, lang: Lang): Promise<Interview> {
      const row = await own(learner, id);
      return viewOf(learner, row.finishedAt ? row : { ...row, finishedAt: await close(row, now()) }, lang);
    },

    /** The interview that is running and the item that it asks now; null where none runs. */
    async current(learner: Learner | null): Promise<{ id: string; item: ScriptItem } | null> {
      const row = await running(learner);
      const item = row && currentOf(Script.parse(row.items));
      return row && item ? { id: row.id, item } : null;
    },
  };
}
export type InterviewService = ReturnType<typeof createInterviewService>;

const movedOn = (): Problem =>
  new Problem(409, 'moved-on', 'The interview has moved on: it was answered elsewhere. Load the page anew.', { field: 'place' });
