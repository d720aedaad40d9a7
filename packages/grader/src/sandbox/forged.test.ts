import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createLauncher } from './launch.ts';
import { createSandbox, SandboxError } from './pool.ts';
import type { Job, Sandbox } from './protocol.ts';

const fixture = (name: string) => createLauncher(fileURLToPath(new URL(`./fixtures/${name}.ts`, import.meta.url)));
const jobOf = (source: string, budgetMs = 1000): Job => ({
  source,
  signature: { fn: 'f', params: [{ name: 'x', type: 'number' }], returns: 'number', text: '' },
  forbids: [],
  cases: [[1]],
  seed: 1,
  budgetMs,
});

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await createSandbox({ concurrency: 1, repeats: 0, launcher: await fixture('forger') });
});
afterAll(() => sandbox.close());

test.each([
  ['wrong token', 'token'],
  ['token of the set-up', 'token'],
  ['no JSON', 'JSON'],
  ['unknown status', 'status'],
  ['unknown field', 'accepted'],
  ['a frame that is too long', 'frame'],
  ['a head longer than its frame', 'head'],
  ['numbers that are not there', 'leaf'],
  ['a shape that does not fit', 'leaf'],
  ['text that cannot be stored', 'stored'],
  ['done without its cases', 'cases'],
  ['more calls than cases', 'cases'],
  ['ready in a run', 'ready'],
  ['a fault of ours', 'broken'],
  ['endless frames', 'bytes'],
])('%s is no verdict, and the next submission is judged', async (forgery, message) => {
  await expect(sandbox.run(jobOf(forgery))).rejects.toThrow(message);
  await expect(sandbox.run(jobOf('honest'))).resolves.toMatchObject({ status: 'done' });
});

test('a child that dies over a source is its compiler’s death, told as such', async () => {
  await expect(sandbox.run(jobOf('an exit without a word'))).resolves.toMatchObject({
    status: 'compile-error',
    reason: { code: 'syntax' },
  });
});

test('half a frame is never taken for a whole one', async () => {
  await expect(sandbox.run(jobOf('half a frame'))).rejects.toThrow(SandboxError);
});

test('a sandbox whose children cannot start says so', async () => {
  await expect(fixture('stillborn').then((launcher) => createSandbox({ concurrency: 1, launcher }))).rejects.toThrow(SandboxError);
});
