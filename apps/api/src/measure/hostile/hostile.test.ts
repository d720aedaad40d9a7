import { expect, test } from 'vitest';
import { findBackends } from '../../testing/databases.ts';
import { createTestServer } from '../../testing/server.ts';
import { attack } from './attack.ts';

const requests = 600;

test(
  'hostile requests to every route: no fault, no silence, nothing of another user changed; `npm run hostile:http` sends more',
  { timeout: 240_000 },
  async () => {
    const backends = await findBackends();
    const server = await createTestServer(backends.at(-1)!, { env: { TRUST_PROXY: 'true' } });
    const { counts, handled, faults } = await attack(server, { requests, seed: 20_260_101 });
    await server.remove();
    expect(faults).toEqual([]);
    expect(handled / requests).toBeGreaterThan(0.3);
    expect(counts.size).toBeGreaterThan(30);
    expect([...counts.values()].flatMap((byStatus) => [...byStatus.values()]).reduce((sum, count) => sum + count, 0)).toBe(requests);
  },
);
