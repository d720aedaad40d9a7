import { setTimeout as sleep } from 'node:timers/promises';
import type { Grader } from 'grader';
import { readMigrations } from '../database/migrations.ts';
import type { Database } from '../database/open.ts';

/** Milliseconds after which a database that says nothing does not answer. */
const databaseMs = 2_000;

export interface Readiness {
  /** What stands in the way of work, a sentence each; empty when nothing does. */
  reasons: () => Promise<string[]>;
  /** Undefined while it starts. */
  grader: () => Grader | undefined;
}

/** Whether a process can do its work now: asked anew every time, nothing is remembered. */
export function createReadiness(database: Database, grader: Promise<Grader>): Readiness {
  let started: Grader | undefined;
  let broken = false;
  grader.then(
    (ready) => (started = ready),
    () => (broken = true),
  );
  const names = readMigrations().then((migrations) => migrations.map(({ name }) => name));
  // Told when it is asked for.
  names.catch(() => {});

  async function ofDatabase(): Promise<string[]> {
    const applied = await Promise.race([appliedMigrations(database), sleep(databaseMs, null, { ref: false })]).catch(() => null);
    if (applied === null) return ['The database does not answer.'];
    const missing = (await names).filter((name) => !applied.has(name));
    return missing.length === 0 ? [] : [`The database lacks migrations: ${missing.join(', ')}.`];
  }

  function ofGrader(): string[] {
    if (broken) return ['The grader could not start.'];
    if (!started) return ['The grader is starting.'];
    return started.state().children > 0 ? [] : ['The sandbox has no child to run a program in.'];
  }

  return {
    reasons: async () => [...(await ofDatabase()), ...ofGrader()],
    grader: () => started,
  };
}

async function appliedMigrations({ prisma }: Database): Promise<Set<string>> {
  const rows = await prisma.$queryRaw<{ name: string }[]>`
    SELECT migration_name AS name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return new Set(rows.map(({ name }) => name));
}
