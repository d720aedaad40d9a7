import { availableParallelism } from 'node:os';
import fastify from 'fastify';
import type { Grader } from 'grader';
import { expect, test } from 'vitest';
import type { Prisma } from '../database/open.ts';
import { createGradingQueue } from './grading-queue.ts';

const cores = availableParallelism();

/** A queue whose rows take a turn each: nothing is written, and who was graded is told in order. */
function queueOf() {
  const started = Promise.withResolvers<Pick<Grader, 'grade'>>();
  const graded: string[] = [];
  const findUnique = async ({ where }: { where: { userId_id: { userId: string; id: string } } }) => {
    graded.push(where.userId_id.id);
    await started.promise;
    return null;
  };
  const prisma = { submission: { findUnique } } as unknown as Prisma;
  const queue = createGradingQueue({
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
  const many = Array.from({ length: cores + 6 }, (_, i) => ({ userId: 'many', id: `many ${i}` }));
  const other = ['other 0', 'other 1'].map((id) => ({ userId: 'other', id }));
  for (const key of [...many, ...other]) queue.add(key);
  expect(queue.length).toBe(many.length + other.length);
  // All cores are busy with the first; then the two have turns.
  const order = [...many.slice(0, cores + 1), other[0]!, many[cores + 1]!, other[1]!, ...many.slice(cores + 2)];
  expect(order.map((key) => queue.position(key))).toEqual(order.map((_, i) => i + 1));
  start();
  await expect.poll(() => queue.length).toBe(0);
  expect(graded).toEqual(order.map((key) => key.id));
});

test('the same submission twice waits once', () => {
  const { queue } = queueOf();
  const keys = Array.from({ length: cores + 1 }, (_, i) => ({ userId: 'one', id: String(i) }));
  for (const key of [...keys, ...keys]) queue.add(key);
  expect(queue.length).toBe(keys.length);
});
