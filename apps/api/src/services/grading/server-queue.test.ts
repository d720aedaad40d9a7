import { randomUUIDv7 } from 'node:crypto';
import { availableParallelism } from 'node:os';
import fastify from 'fastify';
import { createGrader, type Grader } from 'grader';
import { loadBank, type Bank } from 'questions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBackends, type TestDatabase } from '../../testing/databases.ts';
import { createServices } from '../services.ts';
import { createVerdictRecorder } from '../verdicts.ts';
import { takeOver } from './heartbeat.ts';
import { settle } from './jobs.ts';

const server = (await findBackends()).find((backend) => backend.name === 'server');

describe.runIf(server)('on a database server', () => {
  let bank: Bank;
  let grader: Grader;
  let own: TestDatabase;
  const { log } = fastify();
  const now = () => new Date();
  /** A process of its own, as far as the database can tell. */
  const processOf = (grades: boolean, judge: Promise<Grader> = Promise.resolve(grader)) =>
    createServices({ database: own.database, bank, grader: judge, grades, log, now });
  const program = (code: string) => ({ id: randomUUIDv7(), task: 'softmax', code, hintsOpened: 0 });
  const learnerNamed = async (id: string) => {
    await own.database.prisma.user.create({ data: { id, name: id, email: `${id}@example.org` } });
    return { id, isGuest: true };
  };

  beforeAll(async () => {
    bank = await loadBank();
    [grader, own] = await Promise.all([createGrader({ bank, seedSecret: '0123456789abcdef0123456789abcdef' }), server!.create()]);
  });
  afterAll(async () => {
    await grader.close();
    await own.remove();
  });

  test('a verdict reaches the process that the learner asks, whichever one graded', { timeout: 60_000 }, async () => {
    const [asked, other] = [processOf(false), processOf(true)];
    await Promise.all([asked.queue.start(), other.queue.start()]);
    const learner = await learnerNamed('asks elsewhere');
    const request = program(bank.tasks.get('softmax')!.solution);
    await asked.submissions.submit(learner, request, 'en');
    const begin = Date.now();
    const answer = await asked.submissions.one(learner, request.id, 'en', 30);
    expect(answer).toMatchObject({ state: 'graded', queuePosition: null, report: { status: 'accepted' } });
    // Not by looking again after a while, which would take up to five seconds.
    expect(Date.now() - begin).toBeLessThan(4_000);
    await Promise.all([asked.queue.close(5_000), other.queue.close(5_000)]);
  });

  test('a learner with many submissions keeps another with one waiting for one of them', { timeout: 60_000 }, async () => {
    const waiting = processOf(false);
    await waiting.queue.start();
    const [many, one] = [await learnerNamed('many'), await learnerNamed('one')];
    const broken = () => program('this is no program (');
    const sent = Array.from({ length: 6 }, broken);
    for (const request of sent) await waiting.submissions.submit(many, request, 'en');
    const late = broken();
    const { queuePosition } = await waiting.submissions.submit(one, late, 'en');
    expect(queuePosition).toBe(2);
    await waiting.queue.close(1_000);

    // One at a time, so that there is an order.
    let before = Promise.resolve();
    const order: string[] = [];
    const inTurn: Grader['grade'] = (request) => {
      order.push(request.submissionId ?? '');
      const graded = before.then(() => grader.grade(request));
      before = graded.then(() => undefined);
      return graded;
    };
    const grading = processOf(true, Promise.resolve({ ...grader, grade: inTurn }));
    await grading.queue.start();
    await expect.poll(() => grading.queue.length(), { timeout: 30_000 }).toBe(0);
    await grading.queue.close(5_000);
    // As many jobs as there are cores are taken at once; the later ones of the first learner come behind.
    expect(order.indexOf(late.id)).toBeLessThanOrEqual(availableParallelism());
    expect(order.length).toBe(sent.length + 1);
    const first = sent.slice(0, availableParallelism() + 1).map(({ id }) => id);
    expect(first).toContain(order.find((id) => id !== late.id));
  });

  test('a second verdict changes nothing, and nothing that follows from one', { timeout: 60_000 }, async () => {
    const { prisma } = own.database;
    const { catalogue } = processOf(false);
    const record = createVerdictRecorder({ prisma, catalogue, now, settle });
    const learner = await learnerNamed('twice');
    const { solution, mistakes } = bank.tasks.get('softmax')!;
    const data = { userId: learner.id, id: randomUUIDv7(), task: 'softmax', revision: 1, code: solution, activityDay: new Date() };
    const { sequence } = await prisma.submission.create({ data });
    const [right, wrong] = await Promise.all(
      [solution, mistakes[0]!.source].map((source) => grader.grade({ task: 'softmax', source, mode: 'submit' })),
    );
    await Promise.all([record(sequence, right!), record(sequence, right!)]);
    await record(sequence, wrong!);
    expect(await prisma.submission.findUniqueOrThrow({ where: { sequence } })).toMatchObject({ verdict: 'accepted' });
    expect(await prisma.card.findMany({ where: { userId: learner.id, kind: 'task' } })).toMatchObject([{ reps: 1 }]);
    expect(await prisma.misconception.count({ where: { userId: learner.id } })).toBe(0);
  });

  test('the jobs of a worker that is silent are free after 15 seconds, those of one that is heard are not', async () => {
    const { prisma } = own.database;
    const services = processOf(false);
    await services.queue.start();
    const learner = await learnerNamed('held');
    await services.submissions.submit(learner, program('silent'), 'en');
    await services.submissions.submit(learner, program('heard'), 'en');
    await prisma.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = 'silent', locked_at = now() - interval '16 s' WHERE id = (SELECT min(id) FROM graphile_worker._private_jobs)`;
    await prisma.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_by = 'heard', locked_at = now() - interval '16 s' WHERE locked_by IS NULL`;
    await prisma.worker.createMany({
      data: [
        { id: 'silent', seenAt: new Date(Date.now() - 16_000) },
        { id: 'heard', seenAt: new Date() },
      ],
    });
    expect(await takeOver(prisma)).toBe(1);
    expect(await prisma.$queryRaw`SELECT locked_by FROM graphile_worker.jobs ORDER BY id`).toEqual([
      { locked_by: null },
      { locked_by: 'heard' },
    ]);
    await prisma.submission.deleteMany({ where: { userId: learner.id } });
    await services.queue.close(1_000);
  });

  test('three processes that start at once make the tables of the jobs once', { timeout: 60_000 }, async () => {
    const fresh = await server!.create();
    const all = [1, 2, 3].map(() =>
      createServices({ database: fresh.database, bank, grader: Promise.resolve(grader), grades: true, log, now }),
    );
    expect(await Promise.all(all.map(({ queue }) => queue.start()))).toEqual([0, 0, 0]);
    await Promise.all(all.map(({ queue }) => queue.close(5_000)));
    await fresh.remove();
  });
});
