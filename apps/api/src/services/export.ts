import type { Prisma } from '../database/open.ts';
import type { Learner } from './learner.ts';

/** Everything that is kept of a learner, in their hands. */
export function createExportService({ prisma }: { prisma: Prisma }) {
  return {
    /** Every table that names the learner, but the sign-in secrets. Null for a visitor of whom nothing is kept. */
    async json(learner: Learner | null): Promise<Record<string, unknown> | null> {
      if (!learner) return null;
      const where = { userId: learner.id };
      const own = { where, omit: { userId: true } } as const;
      return {
        user: await prisma.user.findUnique({
          where: { id: learner.id },
          select: { id: true, name: true, email: true, isAnonymous: true, createdAt: true },
        }),
        preferences: await prisma.preferences.findUnique({ where, omit: { userId: true } }),
        submissions: await prisma.submission.findMany({ ...own, orderBy: { sequence: 'asc' }, omit: { userId: true, sequence: true } }),
        drafts: await prisma.draft.findMany({ ...own, orderBy: { savedAt: 'asc' } }),
        quizAttempts: await prisma.quizAttempt.findMany({ ...own, orderBy: { issuedAt: 'asc' } }),
        spokenAnswers: await prisma.spokenAnswer.findMany({ ...own, orderBy: { answeredAt: 'asc' } }),
        codeReviews: await prisma.codeReview.findMany({ ...own, orderBy: { issuedAt: 'asc' } }),
        interviews: await prisma.interview.findMany({ ...own, orderBy: { startedAt: 'asc' } }),
        openedHints: await prisma.openedHint.findMany({ ...own, orderBy: { openedAt: 'asc' } }),
        giveUps: await prisma.giveUp.findMany({ ...own, orderBy: { gaveUpAt: 'asc' } }),
        cards: await prisma.card.findMany(own),
        misconceptions: await prisma.misconception.findMany({ ...own, orderBy: { id: 'asc' }, omit: { userId: true, id: true } }),
        events: await prisma.event.findMany({ ...own, orderBy: { id: 'asc' }, omit: { userId: true, id: true } }),
      };
    },

    /** Submissions as RFC 4180: a line each, oldest first, code included. */
    async submissionsCsv(learner: Learner | null): Promise<string> {
      const rows = learner ? await prisma.submission.findMany({ where: { userId: learner.id }, orderBy: { sequence: 'asc' } }) : [];
      const lines = rows.map((row) => csvColumns.map((name) => csvField(row[name])).join(','));
      return [csvColumns.join(','), ...lines].map((line) => `${line}\r\n`).join('');
    },
  };
}
export type ExportService = ReturnType<typeof createExportService>;

const csvColumns = ['id', 'task', 'revision', 'submittedAt', 'verdict', 'passed', 'cases', 'seconds', 'hintsOpened', 'code'] as const;

function csvField(value: string | number | Date | null): string {
  const text = value === null ? '' : value instanceof Date ? value.toISOString() : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** JSON of what the database returned: its big integers are seeds and counters below 2⁵³. */
export const exportText = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? Number(inner) : inner), 2);
