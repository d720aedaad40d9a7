import type { Lang } from 'questions';
import type { Grade, InterviewReport, InterviewResult, Tally } from '../../contract/interview.ts';
import type { Prisma } from '../../database/open.ts';
import type { Catalogue } from '../catalogue.ts';
import { Script, type ScriptItem } from './script.ts';

export type InterviewRow = NonNullable<Awaited<ReturnType<Prisma['interview']['findUnique']>>>;
type SubmissionRow = Pick<NonNullable<Awaited<ReturnType<Prisma['submission']['findUnique']>>>, 'id' | 'verdict' | 'passed' | 'cases'>;

/** Shares of the key points from which an answer aloud is strong, and, with the follow-up answered, exceptional. */
const strongShare = 0.5;
const exceptionalShare = 0.85;
/** Seconds within which a right answer to a quiz item is exceptional. */
const readySeconds = 30;
/** Failed runs with which a program that is accepted in its time is still exceptional. */
const mostFailedRuns = 1;

const secondsBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / 1000);

export const secondsOf = ({ askedAt, answeredAt }: ScriptItem): number | null =>
  askedAt && answeredAt ? secondsBetween(askedAt, answeredAt) : null;

const spokenGrade = (covered: number, total: number, followUpAnswered: boolean): Grade => {
  const share = covered / total;
  if (share < strongShare) return 'weak';
  return share >= exceptionalShare && followUpAnswered ? 'exceptional' : 'strong';
};

const quizGrade = (isCorrect: boolean, seconds: number): Grade =>
  isCorrect ? (seconds <= readySeconds ? 'exceptional' : 'strong') : 'weak';

/** `minutes`: what the task should take. */
function codeGrade(evidence: { isAccepted: boolean; failedRuns: number; seconds: number; minutes: number }): Grade {
  const { isAccepted, failedRuns, seconds, minutes } = evidence;
  if (!isAccepted) return 'weak';
  return failedRuns <= mostFailedRuns && seconds <= minutes * 60 ? 'exceptional' : 'strong';
}

interface Reader {
  catalogue: Catalogue;
  submissions: Map<string, SubmissionRow>;
  lang: Lang;
}

/** One item that was asked, placed, with the evidence. What is no longer in the bank is left out: null. */
function resultOf(item: ScriptItem, { catalogue, submissions, lang }: Reader): InterviewResult | null {
  const question = catalogue.questions.find(({ slug }) => slug === item.question);
  const task = item.kind === 'code' ? catalogue.tasks.get(item.ref) : undefined;
  if (!question || (item.kind === 'code' && !task)) return null;
  const text = question.text[lang];
  const tag = item.kind === 'quiz' ? question.quiz.find(({ id }) => id === item.ref)?.tag : undefined;
  const title = task?.text[lang].title ?? (tag === undefined ? text.title : catalogue.tagName(tag, lang));
  const seconds = secondsOf(item);
  const base = {
    kind: item.kind,
    id: item.kind === 'spoken' ? question.slug : item.ref,
    question: question.slug,
    topic: question.topic,
    title,
    seconds,
  };
  if (seconds === null) return { ...base, grade: null, evidence: { kind: 'unfinished' } };
  if (item.isSkipped) return { ...base, grade: 'weak', evidence: { kind: 'skipped' } };
  if (item.kind === 'quiz') {
    const isCorrect = item.isCorrect === true;
    return { ...base, grade: quizGrade(isCorrect, seconds), evidence: { kind: 'quiz', correct: isCorrect } };
  }
  if (item.kind === 'code') {
    const row = submissions.get(item.answerId);
    const isAccepted = row?.verdict === 'accepted';
    const grade = row?.verdict ? codeGrade({ isAccepted, failedRuns: item.failedRuns, seconds, minutes: task!.minutes }) : null;
    const { passed = 0, cases = 0, verdict = null } = row ?? {};
    const evidence = {
      kind: 'code' as const,
      status: verdict,
      passed: passed ?? 0,
      cases: cases ?? 0,
      runs: item.runs,
      submission: item.answerId,
    };
    return { ...base, grade, evidence };
  }
  const points = Object.keys(question.keyPoints);
  const covered = points.filter((id) => item.ticked.includes(id));
  const grade = spokenGrade(covered.length, points.length, item.followUpAnswered);
  return {
    ...base,
    grade,
    evidence: {
      kind: 'spoken',
      covered: covered.length,
      total: points.length,
      missing: points.filter((id) => !covered.includes(id)).map((id) => text.keyPoints[id] ?? id),
      followUp: text.followUps[item.followUp] ?? '',
      followUpAnswered: item.followUpAnswered,
      better: grade === 'weak' ? text.spoken.strong : grade === 'strong' ? text.spoken.exceptional : null,
    },
  };
}

/** Results of the items that were asked, in their order. */
export function resultsOf(row: Pick<InterviewRow, 'items'>, reader: Reader): InterviewResult[] {
  const asked = Script.parse(row.items).filter(({ askedAt }) => askedAt !== null);
  return asked.flatMap((item) => resultOf(item, reader) ?? []);
}

export function tallyOf(results: InterviewResult[]): Tally {
  const count = (grade: Grade) => results.filter((result) => result.grade === grade).length;
  return { weak: count('weak'), strong: count('strong'), exceptional: count('exceptional') };
}

/** The report of an interview, by topic, beside the one before it. */
export function reportOf(row: InterviewRow, before: InterviewRow | null, reader: Reader): InterviewReport {
  const results = resultsOf(row, reader);
  const earlier = before ? resultsOf(before, reader) : [];
  const ofTopic = (all: InterviewResult[], topic: string) => all.filter((result) => result.topic === topic);
  const topics = [...new Set(results.map(({ topic }) => topic))].map((topic) => {
    const previous = ofTopic(earlier, topic);
    return { topic, ...tallyOf(ofTopic(results, topic)), previous: previous.length === 0 ? null : tallyOf(previous) };
  });
  return {
    results,
    all: tallyOf(results),
    topics,
    previous: before && { id: before.id, startedAt: before.startedAt.toISOString(), ...tallyOf(earlier) },
    practise: results.filter(({ grade }) => grade === 'weak').map(({ kind, id, question, title }) => ({ kind, id, question, title })),
  };
}
