import { createRandom, levels, type Question, type Task } from 'questions';
import { z } from 'zod';
import type { InterviewLevel } from '../../contract/interview.ts';
import { Instant } from '../../contract/common.ts';
import type { Catalogue } from '../catalogue.ts';

const item = {
  /** Slug of the question that it belongs to. */
  question: z.string(),
  /** Under this id the answer is kept among the learner's answers, so that one that is sent twice is kept once. */
  answerId: z.uuid(),
  askedAt: Instant.nullable(),
  answeredAt: Instant.nullable(),
  isSkipped: z.boolean(),
};

/** One item of an interview, with what was answered so far. */
export const ScriptItem = z.discriminatedUnion('kind', [
  z.object({
    ...item,
    kind: z.literal('spoken'),
    /** Place of the scripted follow-up among those of the question. */
    followUp: z.number().int(),
    saidAt: Instant.nullable(),
    followedAt: Instant.nullable(),
    ticked: z.array(z.string()),
    followUpAnswered: z.boolean(),
  }),
  z.object({ ...item, kind: z.literal('quiz'), ref: z.string(), isCorrect: z.boolean().nullable() }),
  z.object({ ...item, kind: z.literal('code'), ref: z.string(), runs: z.number().int(), failedRuns: z.number().int() }),
]);
export type ScriptItem = z.infer<typeof ScriptItem>;
export const Script = z.array(ScriptItem);

/** Seconds for a first answer aloud and for the answer to the follow-up. */
export const speakSeconds = 120;
export const followUpSeconds = 60;

/** Minutes that items take: an answer aloud with its follow-up and its key points, and a quiz item. A program has its own. */
const spokenMinutes = 5;
const quizMinutes = 1.5;
/** Share of the time that goes to programs at most, and the longest single one. */
const codeShare = 0.65;
/** From this length on two programs are asked for. */
const twoProgramsFrom = 45;

export interface ScriptRequest {
  minutes: number;
  topics: string[];
  level: InterviewLevel;
}

/** What a script is made of, before it is asked: the kind and what it is about. */
export type Cue =
  | { kind: 'spoken'; question: Question }
  | { kind: 'quiz'; question: Question; ref: string }
  | { kind: 'code'; question: Question; task: Task };

/**
 * Draws an interview that fits its minutes: question by question, each answered aloud, then a quiz item, then a program where one was
 * drawn for it. Of the chosen topics alone, those of the level first. The same seed draws the same.
 */
export function drawScript(catalogue: Catalogue, { minutes, topics, level }: ScriptRequest, seed: number): Cue[] {
  const random = createRandom(seed);
  const distance = (of: (typeof levels)[number]) => (level === 'mixed' ? 0 : Math.abs(levels.indexOf(of) - levels.indexOf(level)));
  const questions = random
    .shuffle(catalogue.questions.filter(({ topic }) => topics.length === 0 || topics.includes(topic)))
    .sort((a, b) => distance(a.level) - distance(b.level));
  const programs = drawPrograms(catalogue, questions, minutes, distance);
  let left = minutes - [...programs.values()].reduce((sum, task) => sum + task.minutes, 0);
  const take = (cost: number): boolean => {
    if (cost > left) return false;
    left -= cost;
    return true;
  };
  const cues: Cue[] = [];
  // A program brings its question to the front; otherwise the interview might end before it.
  for (const question of questions.sort((a, b) => Number(programs.has(b)) - Number(programs.has(a)))) {
    const task = programs.get(question);
    const quiz = random.shuffle(question.quiz)[0];
    if (take(spokenMinutes)) cues.push({ kind: 'spoken', question });
    if (quiz && take(quizMinutes)) cues.push({ kind: 'quiz', question, ref: quiz.id });
    if (task) cues.push({ kind: 'code', question, task });
  }
  return cues;
}

/** Programs to write, of different questions; bug hunts bring a program of their own and are left out. */
function drawPrograms(
  catalogue: Catalogue,
  questions: Question[],
  minutes: number,
  distance: (level: Task['level']) => number,
): Map<Question, Task> {
  const wanted = minutes >= twoProgramsFrom ? 2 : 1;
  const candidates = questions
    .flatMap((question) => question.tasks.map((id) => ({ question, task: catalogue.task(id) })))
    .filter(({ task }) => task.inherits === null)
    .sort((a, b) => distance(a.task.level) - distance(b.task.level));
  const drawn = new Map<Question, Task>();
  let left = minutes * codeShare;
  for (const { question, task } of candidates) {
    if (drawn.size === wanted || drawn.has(question) || task.minutes > left) continue;
    drawn.set(question, task);
    left -= task.minutes;
  }
  return drawn;
}

/** A cue as an item that was not asked yet. */
export function itemOf(cue: Cue, answerId: string, seed: number): ScriptItem {
  const base = { question: cue.question.slug, answerId, askedAt: null, answeredAt: null, isSkipped: false };
  if (cue.kind === 'quiz') return { ...base, kind: 'quiz', ref: cue.ref, isCorrect: null };
  if (cue.kind === 'code') return { ...base, kind: 'code', ref: cue.task.id, runs: 0, failedRuns: 0 };
  const followUps = cue.question.text.en.followUps.length;
  const followUp = createRandom(seed).int(0, Math.max(0, followUps - 1));
  return { ...base, kind: 'spoken', followUp, saidAt: null, followedAt: null, ticked: [], followUpAnswered: false };
}
