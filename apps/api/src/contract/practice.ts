import { Report } from 'grader/report';
import { Lang, QuizResponse, Text } from 'questions';
import { z } from 'zod';
import { limits } from '../limits.ts';
import { ClientId, Instant } from './common.ts';

/** 64 KiB of UTF-8, no U+0000. */
export const SourceCode = z
  .string()
  .min(1)
  .refine((code) => new TextEncoder().encode(code).length <= 64 * 1024, 'is larger than 64 KiB')
  .refine((code) => !code.includes('\u0000'), 'holds U+0000, which is no part of a program: remove it')
  .refine((code) => code.isWellFormed(), 'holds a lone surrogate: remove it');

/** A sentence, and what belongs to it, in the language asked for; rendered from the language-neutral report. */
export const Explanation = z.object({
  /** One sentence, first. */
  verdict: z.string(),
  /** Per case, in the order of the report. Empty where it passed. */
  cases: z.array(z.string()),
  /** Staged: where, then the pattern, then the name with its reason and hint. */
  diagnoses: z.array(
    z.object({
      where: z.string(),
      pattern: z.string(),
      name: z.string(),
      why: z.string(),
      hint: z.string(),
      keyPoint: z.object({ slug: z.string(), id: z.string(), text: z.string() }).nullable(),
      /** A quiz item of the same misconception, and the slug of the question on whose page it stands. */
      quiz: z.object({ id: z.string(), question: z.string() }).nullable(),
    }),
  ),
});
export type Explanation = z.infer<typeof Explanation>;

/**
 * `case`: the id of one case to be run alone. A public one always can be; an edge or hidden one can by whoever was shown its input,
 * with the `submission` of theirs whose report shows it.
 */
export const RunRequest = z.object({ code: SourceCode, case: z.string().optional(), submission: ClientId.optional() });
export type RunRequest = z.infer<typeof RunRequest>;
export const RunResult = z.object({ report: Report, explanation: Explanation });
export type RunResult = z.infer<typeof RunResult>;

export const SubmitRequest = z.object({
  id: ClientId,
  task: z.string(),
  code: SourceCode,
  hintsOpened: z.number().int().min(0).max(3).default(0),
  seconds: z.number().int().min(0).max(86_400).optional(),
});
export type SubmitRequest = z.input<typeof SubmitRequest>;

/**
 * Ungraded submissions have a null report; `GET /api/submissions/:id?wait=20` answers as soon as the verdict is there.
 * `failed`: the grader broke down over it; nothing was counted, and it is tried again, when the server starts next at the latest.
 */
export const Submission = z.object({
  id: ClientId,
  task: z.string(),
  revision: z.number().int(),
  code: z.string(),
  submittedAt: Instant,
  gradedAt: Instant.nullable(),
  state: z.enum(['waiting', 'graded', 'failed']),
  /** How many are graded before it, itself included; null where it is not waiting. */
  queuePosition: z.number().int().nullable(),
  report: Report.nullable(),
  explanation: Explanation.nullable(),
});
export type Submission = z.infer<typeof Submission>;

/** Newest first; `before` is the id of the last one seen. */
export const SubmissionsQuery = z.object({
  lang: Lang.default('en'),
  task: z.string().optional(),
  before: ClientId.optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
export type SubmissionsQuery = z.infer<typeof SubmissionsQuery>;

/** Seconds to wait for a verdict. */
export const WaitQuery = z.object({ lang: Lang.default('en'), wait: z.coerce.number().min(0).max(30).default(0) });

export const SubmissionSummary = z.object({
  id: ClientId,
  task: z.string(),
  title: z.string(),
  submittedAt: Instant,
  status: z.string().nullable(),
  passed: z.number().int(),
  cases: z.number().int(),
});
export type SubmissionSummary = z.infer<typeof SubmissionSummary>;

/** Without an id the server draws one. With one, asking twice issues one attempt. */
export const QuizAttemptRequest = z.object({ id: ClientId.optional() });

/** An item as it is put to the learner: the view that `questions` lets out, with the attempt that it belongs to. */
export const QuizAttempt = z.object({
  attemptId: z.uuid(),
  item: z.object({
    id: z.string(),
    tag: z.string(),
    kind: z.enum(['single', 'multiple', 'numeric', 'order', 'match', 'cloze', 'shape', 'expression', 'curve']),
    prompt: Text,
    items: z.array(Text).optional(),
    rights: z.array(Text).optional(),
    unit: Text.optional(),
    gaps: z.array(z.string()).optional(),
    variables: z.array(z.string()).optional(),
    plot: z
      .object({ x: Text, y: Text, series: z.array(z.object({ name: Text, points: z.array(z.tuple([z.number(), z.number()])) })) })
      .optional(),
  }),
  question: z.string(),
});
export type QuizAttempt = z.infer<typeof QuizAttempt>;

/** Items to be asked one after another. Issued together, they can be answered where there is no network. */
export const QuizAttemptsRequest = z.object({ items: z.array(z.string()).min(1).max(limits.quizItemsAtOnce) });

export const QuizAnswerRequest = z.object({ response: QuizResponse, seconds: z.number().int().min(0).max(86_400).optional() });
export type QuizAnswerRequest = z.infer<typeof QuizAnswerRequest>;

export const QuizVerdict = z.object({
  attemptId: z.uuid(),
  correct: z.boolean(),
  answer: z.string().nullable(),
  remarks: z.array(z.object({ text: Text.nullable(), correct: z.boolean(), chosen: z.boolean(), feedback: Text })),
  /** When the item comes back. */
  dueAt: Instant,
  /** A task that practises the same concept, suggested after a wrong answer. */
  task: z.string().nullable(),
});
export type QuizVerdict = z.infer<typeof QuizVerdict>;

/** An answer given aloud: which key points were ticked, of those asked about (all of the question's, unless some are named), and how long it took. */
export const SpokenRequest = z.object({
  id: ClientId,
  question: z.string(),
  asked: z.array(z.string()).min(1).optional(),
  ticked: z.array(z.string()),
  seconds: z.number().int().min(0).max(3_600),
});
export type SpokenRequest = z.infer<typeof SpokenRequest>;
export const SpokenResult = z.object({ covered: z.number().int(), total: z.number().int(), dueAt: Instant });
export type SpokenResult = z.infer<typeof SpokenResult>;

export const DraftRequest = z.object({ code: SourceCode, savedAt: Instant });
export const Draft = z.object({ code: z.string(), savedAt: Instant, kept: z.enum(['this', 'newer']) });
export type Draft = z.infer<typeof Draft>;
export const Hint = z.object({ index: z.number().int(), text: z.string() });
/** Newest first. */
export const DraftVersions = z.array(z.object({ code: z.string(), savedAt: Instant }));
export type DraftVersions = z.infer<typeof DraftVersions>;
export type Hint = z.infer<typeof Hint>;
