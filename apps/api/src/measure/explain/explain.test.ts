import { loadBank } from 'questions';
import { expect, test } from 'vitest';
import { findBackends } from '../../testing/databases.ts';
import { measureQueries } from './measure.ts';

const server = (await findBackends()).find((backend) => backend.name === 'server');

/** A fixed sample of what `npm run explain` does with a million. */
test.runIf(server)('no query that the product makes reads a large table from end to end', { timeout: 300_000 }, async () => {
  const { options, remove } = await server!.create();
  try {
    const size = { learners: 100, submissions: 100, large: 5_000, visits: 1, visitors: 1 };
    const { rows, queries, blind } = await measureQueries(options.databaseUrl ?? '', options.dataFolder, await loadBank(), size);
    expect(rows.find(({ table }) => table === 'submissions')?.rows).toBeGreaterThan(10_000);
    expect(queries).toBeGreaterThan(40);
    expect(blind).toEqual([]);
  } finally {
    await remove();
  }
});
