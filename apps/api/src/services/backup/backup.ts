import { Report } from 'grader/report';
import { Lang, QuizResponse, Topic } from 'questions';
import { z } from 'zod';
import { Role } from '../../contract/account.ts';
import { ClientId, Day, Instant, TimeZone } from '../../contract/common.ts';
import { InterviewLevel, InterviewMinutes } from '../../contract/interview.ts';
import { QuizVerdict, SourceCode } from '../../contract/practice.ts';
import { CodeReviewVerdict } from '../../contract/review.ts';
import { ActivityKind } from '../activity.ts';
import { CardKind } from '../cards.ts';
import { columnToDay, dayToColumn } from '../day.ts';
import { Script } from '../interview/script.ts';

/** Raised when a file of before can no longer be read as it stands. */
export const backupVersion = 1;

// Each field stands in the file as JSON can write it, and in a row as the database holds it.
const At = z.codec(Instant, z.date(), { decode: (text) => new Date(text), encode: (date) => date.toISOString() });
const On = z.codec(Day, z.date(), { decode: dayToColumn, encode: columnToDay });
/** Seeds lie below 2⁵³. */
const Seed = z.codec(z.int().min(0), z.bigint(), { decode: BigInt, encode: Number });

/** The id of something in the bank, which need not be there any more. */
const Ref = z.string().min(1).max(200);
const Count = z.int32().min(0);
const Seconds = z.int().min(0).max(86_400).nullable();
/** Null together, or none of them. */
const areOne = (...values: unknown[]): boolean => new Set(values.map((value) => value === null)).size === 1;

const PreferencesRow = z.object({
  interviewOn: On.nullable(),
  minutesADay: z.int().min(5).max(240).nullable(),
  role: Role.nullable(),
  timeZone: TimeZone,
  lang: Lang,
  introDone: z.boolean(),
});

const SubmissionRow = z
  .object({
    id: ClientId,
    task: Ref,
    revision: Count,
    code: SourceCode,
    hintsOpened: Count,
    seconds: Seconds,
    submittedAt: At,
    activityDay: On,
    /** Null until graded, as are the report and what is counted from it. */
    verdict: z.string().nullable(),
    seed: Seed.nullable(),
    report: Report.nullable(),
    passed: Count.nullable(),
    cases: Count.nullable(),
    gradedAt: At.nullable(),
    failedAt: At.nullable(),
    /** When it came from a file with its verdict; null where it was judged here. */
    importedAt: At.nullable(),
  })
  .refine(({ verdict, report }) => verdict === (report?.status ?? null), { path: ['verdict'], error: 'is not the status of the report' })
  .refine(({ task, report }) => report === null || report.task === task, { path: ['report', 'task'], error: 'is another task' });

const DraftRow = z.object({ task: Ref, savedAt: At, startedAt: At, code: SourceCode });

const QuizAttemptRow = z
  .object({
    id: z.uuid(),
    item: Ref,
    question: Ref,
    seed: z.int32().min(0),
    issuedAt: At,
    /** Null until answered, as is all that follows from the answer. */
    response: QuizResponse.nullable(),
    correct: z.boolean().nullable(),
    judgement: QuizVerdict.nullable(),
    dueAt: At.nullable(),
    seconds: Seconds,
    answeredAt: At.nullable(),
    activityDay: On.nullable(),
    /** When it came from a file with its answer; null where it was judged here, and absent from files of before. */
    importedAt: At.nullable().default(null),
  })
  .refine((row) => areOne(row.answeredAt, row.response, row.correct, row.judgement, row.dueAt, row.activityDay), {
    path: ['answeredAt'],
    error: 'is null where there is an answer, or there is no answer where it is not null',
  });

const SpokenAnswerRow = z
  .object({
    id: ClientId,
    question: Ref,
    ticked: z.array(Ref).max(100),
    total: Count,
    seconds: z.int().min(0).max(3_600),
    dueAt: At,
    answeredAt: At,
    activityDay: On,
  })
  .refine(({ ticked }) => new Set(ticked).size === ticked.length, { path: ['ticked'], error: 'names a key point twice' })
  .refine(({ ticked, total }) => ticked.length <= total, { path: ['ticked'], error: 'are more than were asked about' });

const CodeReviewRow = z
  .object({
    id: ClientId,
    task: Ref,
    submission: ClientId,
    lines: z.array(Count).max(20),
    issuedAt: At,
    hints: Count,
    answer: z.array(z.string().max(400)).max(20),
    correct: z.boolean().nullable(),
    judgement: CodeReviewVerdict.nullable(),
    dueAt: At.nullable(),
    seconds: Seconds,
    answeredAt: At.nullable(),
    activityDay: On.nullable(),
  })
  .refine((row) => areOne(row.answeredAt, row.correct, row.judgement, row.dueAt, row.activityDay), {
    path: ['answeredAt'],
    error: 'is null where there is an answer, or there is no answer where it is not null',
  });

const InterviewRow = z.object({
  id: ClientId,
  minutes: InterviewMinutes,
  topics: z.array(Topic).max(Topic.options.length),
  level: InterviewLevel,
  startedAt: At,
  endsAt: At,
  finishedAt: At.nullable(),
  items: Script.min(1).max(100),
  version: Count,
});

/** Most days of stability that the scheduler gives. */
const mostStability = 36_500;
const CardRow = z
  .object({
    kind: CardKind,
    ref: Ref,
    due: At,
    stability: z.number().min(0).max(mostStability),
    difficulty: z.number().min(0).max(10),
    elapsedDays: Count,
    scheduledDays: Count,
    learningSteps: Count,
    reps: Count,
    lapses: Count,
    state: z.int().min(0).max(3),
    lastReview: At.nullable(),
    lastRating: z.int().min(1).max(4).nullable(),
    mistakeAt: At.nullable(),
  })
  .refine((card) => card.reps === 0 || (card.lastReview !== null && card.stability > 0), {
    path: ['lastReview'],
    error: 'is missing, or the stability is 0, though it was reviewed',
  });

const MisconceptionRow = z.object({ tag: Ref, kind: CardKind, ref: Ref, metAt: At });
const EventRow = z.object({
  kind: ActivityKind,
  ref: Ref,
  at: At,
  timeZone: TimeZone,
  activityDay: On,
  importedAt: At.nullable().default(null),
});

/** Every table that names a learner, but the sign-in secrets. */
const LearnerRows = z.object({
  preferences: PreferencesRow.nullable(),
  submissions: z.array(SubmissionRow),
  drafts: z.array(DraftRow),
  quizAttempts: z.array(QuizAttemptRow),
  spokenAnswers: z.array(SpokenAnswerRow),
  codeReviews: z.array(CodeReviewRow),
  interviews: z.array(InterviewRow),
  openedHints: z.array(z.object({ task: Ref, index: Count, openedAt: At })),
  giveUps: z.array(z.object({ task: Ref, gaveUpAt: At })),
  cards: z.array(CardRow),
  misconceptions: z.array(MisconceptionRow),
  events: z.array(EventRow),
});
/** The rows of one learner, without whose they are. */
export type LearnerRows = z.output<typeof LearnerRows>;

const Named = z.object({ name: z.string().nullable(), createdAt: At.nullable() });

/** What an account has beside its progress. Nothing is kept of a token or a passkey that could be given away. */
const AccountRows = z.object({
  apiTokens: z.array(Named.extend({ permissions: z.string().nullable(), expiresAt: At.nullable(), lastRequest: At.nullable() })),
  passkeys: z.array(Named),
  classes: z.array(Named),
  classMembers: z.array(z.object({ joinedAt: At, classroom: z.object({ name: z.string() }) })),
});
export type AccountRows = z.output<typeof AccountRows>;

/** The file: what the export writes and the import reads. Whose it was and what their account had is written and never read. */
export const Backup = LearnerRows.extend({
  version: z.literal(backupVersion, { error: `is not ${backupVersion}, the one version that this server reads` }),
  user: z
    .object({
      id: z.string(),
      name: z.string(),
      email: z.string(),
      isAnonymous: z.boolean().nullable(),
      role: z.string().optional(),
      createdAt: At,
    })
    .optional(),
  account: AccountRows.optional(),
});
export type Backup = z.output<typeof Backup>;
