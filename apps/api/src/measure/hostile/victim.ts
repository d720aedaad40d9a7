import { randomUUIDv7 } from 'node:crypto';
import type { Prisma } from '../../database/open.ts';
import { Browser } from '../../testing/browser.ts';
import { solutionOf } from '../../testing/programs.ts';
import type { TestServer } from '../../testing/server.ts';

/** Somebody with rows of every kind, who does nothing while others send requests. */
export interface Victim {
  userId: string;
  /** Ids of what is theirs. */
  ids: string[];
  exported: unknown;
}

export async function createVictim({ app, bank, database }: TestServer): Promise<Victim> {
  const victim = new Browser(app);
  const question = bank.questions.find((one) => one.quiz.length > 0) ?? fail('a question with a quiz');
  const { prisma } = database.database;
  const submission = randomUUIDv7();
  const done = async (what: string, sent: ReturnType<Browser['post']>) => {
    const response = await sent;
    if (response.statusCode >= 300) throw new Error(`${what}: ${response.statusCode} ${response.body}`);
    return response;
  };
  await done('a submission', victim.post('/api/submissions', { id: submission, task: 'softmax', code: solutionOf(bank, 'softmax') }));
  await done('its verdict', victim.get(`/api/submissions/${submission}?wait=30`));
  await done('preferences', victim.patch('/api/me/preferences', { timeZone: 'Europe/Berlin' }));
  await done('a draft', victim.put('/api/tasks/softmax/draft', { code: 'mine', savedAt: new Date().toISOString() }));
  await done('a hint', victim.post('/api/tasks/softmax/hints/0'));
  await done('giving up', victim.post('/api/tasks/conv2d/give-up'));
  await done('a quiz item', victim.post(`/api/quiz/${question.quiz[0]!.id}/attempts`, { id: randomUUIDv7() }));
  const { userId } = await prisma.submission.findFirstOrThrow({ where: { id: submission } });
  const attempts = await prisma.quizAttempt.findMany({ where: { userId }, select: { id: true } });
  const exported: unknown = (await done('the export', victim.get('/api/export.json'))).json();
  return { userId, exported, ids: [submission, userId, ...attempts.map(({ id }) => id)] };
}

/** A checksum of every row of a user in every table that has a column for one. */
export async function checksumOf(prisma: Prisma, userId: string): Promise<Record<string, string>> {
  const tables = await prisma.$queryRaw<{ table: string; column: string }[]>`
    SELECT table_name AS table, column_name AS column FROM information_schema.columns
    WHERE table_schema = current_schema() AND (column_name IN ('userId', 'ownerId', 'teacherId', 'referenceId') OR (table_name = 'users' AND column_name = 'id'))`;
  const sums: Record<string, string> = {};
  for (const { table, column } of tables) {
    const [row] = await prisma.$queryRawUnsafe<{ sum: string }[]>(
      `SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') AS sum FROM "${table}" t WHERE "${column}" = $1`,
      userId,
    );
    sums[`${table}.${column}`] = row?.sum ?? '';
  }
  return sums;
}

function fail(what: string): never {
  throw new Error(`the bank has no ${what}`);
}
