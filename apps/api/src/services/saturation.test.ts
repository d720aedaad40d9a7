import { randomUUIDv7 } from 'node:crypto';
import fastify from 'fastify';
import type { Grader } from 'grader';
import { loadBank } from 'questions';
import { expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { findBackends } from '../testing/databases.ts';
import { createServices } from './services.ts';

const backends = await findBackends();

test.each(backends)(
  '$name database: with too many waiting a submission is refused with Retry-After, its code is kept as the draft, and it passes later',
  { timeout: 120_000 },
  async (backend) => {
    const { database, remove } = await backend.create();
    const { prisma } = database;
    // A grader that is still starting: everything waits for it.
    const grader = Promise.withResolvers<Grader>();
    const log = fastify().log;
    const bank = await loadBank();
    const services = createServices({ database, bank, grader: grader.promise, grades: true, log, now: () => new Date() });
    const learner = { id: 'somebody', isGuest: true };
    await prisma.user.create({ data: { id: learner.id, name: 'x', email: 'x@example.org' } });
    const ids = Array.from({ length: limits.waitingSubmissions }, () => randomUUIDv7());
    const row = { userId: learner.id, task: 'softmax', revision: 1, code: 'waiting', activityDay: new Date() };
    await prisma.submission.createMany({ data: ids.map((id) => ({ ...row, id })) });
    expect(await services.queue.start()).toBe(ids.length);
    const last = await prisma.submission.findFirstOrThrow({ where: { id: ids.at(-1)! } });
    expect(await services.queue.position(last)).toBe(ids.length);

    const late = { id: randomUUIDv7(), task: 'softmax', code: 'late', hintsOpened: 0 };
    await expect(services.submissions.submit(learner, late, 'en')).rejects.toMatchObject({
      statusCode: 503,
      retryAfter: limits.saturatedRetrySeconds,
    });
    expect(await prisma.submission.count({ where: { id: late.id } })).toBe(0);
    expect(await services.drafts.read(learner, 'softmax')).toMatchObject({ code: 'late' });

    // Waiting ones are told apart from new ones: sending one again is no new submission.
    const again = { ...late, id: ids[7]!, code: 'waiting' };
    expect(await services.submissions.submit(learner, again, 'en')).toMatchObject({ state: 'waiting', queuePosition: 8 });

    await prisma.submission.deleteMany({ where: { id: { in: ids } } });
    grader.reject(new Error('the grader did not start'));
    await expect.poll(() => services.queue.length(), { timeout: 60_000 }).toBe(0);
    expect(await services.submissions.submit(learner, late, 'en')).toMatchObject({ id: late.id });
    // A fault of ours is no verdict, and the row stays to be graded.
    await expect.poll(async () => (await services.submissions.one(learner, late.id, 'en', 0)).state, { timeout: 60_000 }).toBe('failed');
    expect(await prisma.submission.findFirstOrThrow({ where: { id: late.id } })).toMatchObject({ verdict: null });
    await services.queue.close(1000);
    await remove();
  },
);

test.each(backends)(
  '$name database: of many at the limit at once as many are taken as there is room for',
  { timeout: 120_000 },
  async (backend) => {
    const { database, remove } = await backend.create();
    const { prisma } = database;
    const grader = new Promise<Grader>(() => {});
    const services = createServices({ database, bank: await loadBank(), grader, grades: true, log: fastify().log, now: () => new Date() });
    const [room, atOnce] = [10, 40];
    const learner = { id: 'somebody', isGuest: true };
    await prisma.user.create({ data: { id: learner.id, name: 'x', email: 'x@example.org' } });
    const row = { userId: learner.id, task: 'softmax', revision: 1, code: 'waiting', activityDay: new Date() };
    const waiting = Array.from({ length: limits.waitingSubmissions - room }, () => ({ ...row, id: randomUUIDv7() }));
    await prisma.submission.createMany({ data: waiting });
    await services.queue.start();
    const sent = Array.from({ length: atOnce }, () =>
      services.submissions.submit(learner, { id: randomUUIDv7(), task: 'softmax', code: 'late', hintsOpened: 0 }, 'en'),
    );
    const answers = await Promise.allSettled(sent);
    const refused = answers.flatMap((answer) => (answer.status === 'rejected' ? [answer.reason] : []));
    expect(refused.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: atOnce - room }, () => 503));
    expect(await prisma.submission.count()).toBe(limits.waitingSubmissions);
    expect(await prisma.event.count()).toBe(room);
    await services.queue.close(1000);
    await remove();
  },
);
