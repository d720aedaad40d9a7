import type { Prisma } from '../../database/open.ts';

/** Seconds without a sign of life after which a worker's jobs are taken over. */
const silentSeconds = 15;
/** Seconds after which nothing remembers a worker that ended. */
const forgottenSeconds = 3600;

/** A sign of life, by the database's clock. */
export async function beat(prisma: Prisma, id: string): Promise<void> {
  await prisma.$executeRaw`
    INSERT INTO workers (id, "seenAt") VALUES (${id}, now()) ON CONFLICT (id) DO UPDATE SET "seenAt" = excluded."seenAt"`;
}

/**
 * Frees the jobs of workers that are silent, for whoever looks for one next; returns how many workers those were. The library alone would
 * hold them for four hours.
 *
 * A database that was away has made everybody silent: after its start they have the same time to be heard again.
 */
export async function takeOver(prisma: Prisma): Promise<number> {
  const silent = await prisma.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT locked_by AS id FROM graphile_worker.jobs
    WHERE locked_at < now() - make_interval(secs => ${silentSeconds})
      AND pg_postmaster_start_time() < now() - make_interval(secs => ${silentSeconds})
      AND NOT EXISTS (SELECT FROM workers WHERE id = locked_by AND "seenAt" > now() - make_interval(secs => ${silentSeconds}))`;
  if (silent.length === 0) return 0;
  await free(
    prisma,
    silent.map(({ id }) => id),
  );
  await prisma.$executeRaw`DELETE FROM workers WHERE "seenAt" < now() - make_interval(secs => ${forgottenSeconds})`;
  return silent.length;
}

/** Gives back the jobs of workers that have ended. */
export async function free(prisma: Prisma, ids: string[]): Promise<void> {
  await prisma.$executeRaw`SELECT graphile_worker.force_unlock_workers(${ids}::text[])`;
}
