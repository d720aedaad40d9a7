import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { findBackends } from '../../testing/databases.ts';
import { createTestServer } from '../../testing/server.ts';
import { Client, type Sample } from './client.ts';
import { learn, materialOf } from './learner.ts';

/** All but the page itself, which this server does not serve. */
const kinds = [
  'read a question',
  'read a task',
  'ask for an item',
  'answer an item',
  'run',
  'dashboard',
  'plan',
  'submit',
  'wait for the verdict',
];
const mostSamples = 400;

test('whatever a learner of `npm run load` asks for is answered with it', { timeout: 120_000 }, async () => {
  const [backend] = await findBackends();
  const server = await createTestServer(backend!, { env: { TRUST_PROXY: 'true' } });
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  const { port } = server.app.server.address() as AddressInfo;
  const samples: Sample[] = [];
  const client = new Client(`http://127.0.0.1:${port}`, 1, (sample) => samples.push(sample));
  const isMissing = (kind: string) => !samples.some(({ name }) => name === kind);
  await learn(client, materialOf(server.bank), 0, () => !kinds.some(isMissing) || samples.length >= mostSamples);
  client.close();
  await server.remove();
  expect(kinds.filter(isMissing)).toEqual([]);
  expect(samples.filter(({ name, status }) => name !== 'read a page' && status !== 200)).toEqual([]);
});
