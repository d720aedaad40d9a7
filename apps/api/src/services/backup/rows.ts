import { Report } from 'grader/report';
import { Lang, QuizResponse, Topic } from 'questions';
import { z } from 'zod';
import { Role } from '../../contract/account.ts';
import { InterviewLevel, InterviewMinutes } from '../../contract/interview.ts';
import { QuizVerdict } from '../../contract/practice.ts';
import { CodeReviewVerdict } from '../../contract/review.ts';
import type { Prisma } from '../../database/open.ts';
import { ActivityKind } from '../activity.ts';
import { CardKind } from '../cards.ts';
import { Script } from '../interview/script.ts';
import type { AccountRows, LearnerRows } from './backup.ts';

export type Tables = Pick<
  Prisma,
  | 'preferences'
  | 'submission'
  | 'draft'
  | 'quizAttempt'
  | 'spokenAnswer'
  | 'codeReview'
  | 'interview'
  | 'openedHint'
  | 'giveUp'
  | 'card'
  | 'misconception'
  | 'event'
>;

/** Every row of one learner, in the order in which it was written. */
export async function rowsOf(tables: Tables, userId: string): Promise<LearnerRows> {
  const own = { where: { userId }, omit: { userId: true } } as const;
  const numbered = { ...own, orderBy: { id: 'asc' }, omit: { userId: true, id: true } } as const;
  const preferences = await tables.preferences.findUnique({ ...own, omit: { userId: true, updatedAt: true } });
  const submissions = await tables.submission.findMany({ ...own, orderBy: { sequence: 'asc' }, omit: { userId: true, sequence: true } });
  const quizAttempts = await tables.quizAttempt.findMany({ ...own, orderBy: { issuedAt: 'asc' } });
  const codeReviews = await tables.codeReview.findMany({ ...own, orderBy: { issuedAt: 'asc' } });
  const interviews = await tables.interview.findMany({ ...own, orderBy: { startedAt: 'asc' } });
  const cards = await tables.card.findMany({ ...own, orderBy: [{ kind: 'asc' }, { ref: 'asc' }] });
  const misconceptions = await tables.misconception.findMany(numbered);
  const events = await tables.event.findMany(numbered);
  return {
    preferences: preferences && { ...preferences, role: Role.nullable().parse(preferences.role), lang: Lang.parse(preferences.lang) },
    submissions: submissions.map((row) => ({ ...row, report: Report.nullable().parse(row.report) })),
    drafts: await tables.draft.findMany({ ...own, orderBy: { savedAt: 'asc' } }),
    quizAttempts: quizAttempts.map((row) => ({
      ...row,
      response: QuizResponse.nullable().parse(row.response),
      judgement: QuizVerdict.nullable().parse(row.judgement),
    })),
    spokenAnswers: await tables.spokenAnswer.findMany({ ...own, orderBy: { answeredAt: 'asc' } }),
    codeReviews: codeReviews.map((row) => ({ ...row, judgement: CodeReviewVerdict.nullable().parse(row.judgement) })),
    interviews: interviews.map((row) => ({
      ...row,
      minutes: InterviewMinutes.parse(row.minutes),
      topics: z.array(Topic).parse(row.topics),
      level: InterviewLevel.parse(row.level),
      items: Script.parse(row.items),
    })),
    openedHints: await tables.openedHint.findMany({ ...own, orderBy: { openedAt: 'asc' } }),
    giveUps: await tables.giveUp.findMany({ ...own, orderBy: { gaveUpAt: 'asc' } }),
    cards: cards.map((row) => ({ ...row, kind: CardKind.parse(row.kind) })),
    misconceptions: misconceptions.map((row) => ({ ...row, kind: CardKind.parse(row.kind) })),
    events: events.map((row) => ({ ...row, kind: ActivityKind.parse(row.kind) })),
  };
}

/** What an account has beside its progress, in the order in which it came. */
export async function accountRowsOf(
  tables: Pick<Prisma, 'apiToken' | 'passkey' | 'classroom' | 'classMember'>,
  userId: string,
): Promise<AccountRows> {
  const where = { userId };
  const named = { where, orderBy: { createdAt: 'asc' }, select: { name: true, createdAt: true } } as const;
  return {
    apiTokens: await tables.apiToken.findMany({
      ...named,
      select: { ...named.select, permissions: true, expiresAt: true, lastRequest: true },
    }),
    passkeys: await tables.passkey.findMany(named),
    classes: await tables.classroom.findMany(named),
    classMembers: await tables.classMember.findMany({
      where,
      orderBy: { joinedAt: 'asc' },
      select: { joinedAt: true, classroom: { select: { name: true } } },
    }),
  };
}
