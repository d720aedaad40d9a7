import { encode } from 'zod';
import type { Prisma } from '../../database/open.ts';
import type { Learner } from '../learner.ts';
import { Backup, backupVersion } from './backup.ts';
import { accountRowsOf, rowsOf } from './rows.ts';

/** Everything that is kept of a learner, in their hands. */
export function createExportService({ prisma }: { prisma: Prisma }) {
  return {
    /** Every table that names the learner, but the sign-in secrets; a row a line. For a visitor, of whom nothing is kept, there are no rows. */
    async json(learner: Learner | null): Promise<string> {
      const id = learner?.id ?? '';
      const select = { id: true, name: true, email: true, isAnonymous: true, role: true, createdAt: true } as const;
      const { user, account, ...rows } = await prisma.$transaction(async (tx) => ({
        ...(await rowsOf(tx, id)),
        user: (await tx.user.findUnique({ where: { id }, select })) ?? undefined,
        account: learner && !learner.isGuest ? await accountRowsOf(tx, id) : undefined,
      }));
      return linesOf(encode(Backup, { version: backupVersion, user, account, ...rows }));
    },

    /** Submissions as RFC 4180: a line each, oldest first, code included. */
    async submissionsCsv(learner: Learner | null): Promise<string> {
      const rows = learner ? await prisma.submission.findMany({ where: { userId: learner.id }, orderBy: { sequence: 'asc' } }) : [];
      const lines = rows.map((row) => csvColumns.map((name) => csvField(row[name])).join(','));
      return [csvColumns.join(','), ...lines].map((line) => `${line}\r\n`).join('');
    },
  };
}

/** JSON with one line for each entry of a list, so that two files can be compared and a row be found. */
function linesOf(value: Record<string, unknown>): string {
  const entries = Object.entries(value).flatMap(([name, inner]) => {
    if (inner === undefined) return [];
    const rows = Array.isArray(inner) && inner.length > 0 ? `[\n${inner.map((row) => JSON.stringify(row)).join(',\n')}\n]` : null;
    return [`${JSON.stringify(name)}: ${rows ?? JSON.stringify(inner)}`];
  });
  return `{\n${entries.join(',\n')}\n}\n`;
}

const csvColumns = ['id', 'task', 'revision', 'submittedAt', 'verdict', 'passed', 'cases', 'seconds', 'hintsOpened', 'code'] as const;

function csvField(value: string | number | Date | null): string {
  const text = value === null ? '' : value instanceof Date ? value.toISOString() : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
