import { availableParallelism } from 'node:os';
import fastify from 'fastify';
import type { Grader } from 'grader';
import { expect, test } from 'vitest';
import type { Prisma } from '../../database/open.ts';
import { createInProcessQueue } from './in-process.ts';

const cores = availableParallelism();

/** A queue whose rows take a turn each: nothing is written, and who was graded is told in order. */
function queueOf() {
  const started = Promise.withResolvers<Pick<Grader, 'grade'>>();
  const graded: bigint[] = [];
  const findUnique = async ({ where }: { where: { sequence: bigint } }) => {
    graded.push(where.sequence);
    await started.promise;
    return null;
  };
  const prisma = { submission: { findUnique } } as unknown as Prisma;
  const queue = createInProcessQueue({
    prisma,
    grader: started.promise,
    record: () => Promise.reject(new Error('there is no row')),
    log: fastify().log,
    now: () => new Date(),
  });
  return { queue, graded, start: () => started.resolve({ grade: () => Promise.reject(new Error('there is no row')) }) };
}

test('a learner with many submissions keeps another with one waiting for one of them, and each is graded in order', async () => {
  const { queue, graded, start } = queueOf();
  const many = Array.from({ length: cores + 6 }, (_, i) => ({ userId: 'many', sequence: BigInt(i) }));
  const other = [100n, 101n].map((sequence) => ({ userId: 'other', sequence }));
  for (const one of [...many, ...other]) queue.added(one);
  expect(await queue.length()).toBe(many.length + other.length);
  // All cores are busy with the first; then the two have turns.
  const order = [...many.slice(0, cores + 1), other[0]!, many[cores + 1]!, other[1]!, ...many.slice(cores + 2)];
  expect(await Promise.all(order.map((one) => queue.position(one)))).toEqual(order.map((_, i) => i + 1));
  start();
  await expect.poll(() => queue.length()).toBe(0);
  expect(graded).toEqual(order.map(({ sequence }) => sequence));
});

test('the same submission twice waits once', async () => {
  const { queue } = queueOf();
  const some = Array.from({ length: cores + 1 }, (_, i) => ({ userId: 'one', sequence: BigInt(i) }));
  for (const one of [...some, ...some]) queue.added(one);
  expect(await queue.length()).toBe(some.length);
});

test('who waits is let go when the submission has left the queue, when the time is up, and when the server stops', async () => {
  const { queue, start } = queueOf();
  const one = { userId: 'one', sequence: 1n };
  const late = queue.watch({ userId: 'one', sequence: 2n }, 20);
  await late.settled;
  const graded = queue.watch(one, 60_000);
  queue.added(one);
  start();
  await graded.settled;
  const stopped = queue.watch({ userId: 'one', sequence: 3n }, 60_000);
  await queue.close(100);
  await stopped.settled;
  expect(await queue.length()).toBe(0);
});
