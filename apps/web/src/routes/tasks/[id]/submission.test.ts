import type { Submission } from 'api/contract';
import { expect, test } from 'vitest';
import { graded, MOST_WAITS, namedSubmission } from './submission.ts';

const waiting = (queuePosition: number | null): Submission => ({
  id: 'a',
  task: 'softmax',
  revision: 1,
  code: 'x',
  submittedAt: '2026-01-01T00:00:00Z',
  gradedAt: null,
  state: 'waiting',
  queuePosition,
  report: null,
  explanation: null,
});
const report: Submission['report'] = {
  status: 'accepted',
  task: 'softmax',
  revision: 1,
  mode: 'submit',
  seed: 1,
  cases: [],
  diagnoses: [],
  printed: '',
  cpuMs: 1,
  wallMs: 1,
  peakHeapBytes: 1,
};

test('a second press of the same program is the same submission', () => {
  const first = namedSubmission(null, 'a', () => 'id-1');
  expect(namedSubmission(first, 'a', () => 'id-2')).toBe(first);
});

test('a changed program is another submission: the old name would be a conflict', () => {
  expect(namedSubmission({ id: 'id-1', code: 'a' }, 'b', () => 'id-2')).toEqual({ id: 'id-2', code: 'b' });
});

test('the place in the queue is told while waiting, and the verdict ends it', async () => {
  const answers = [waiting(2), { ...waiting(null), state: 'graded' as const, report }];
  const places: (number | null)[] = [];
  const done = await graded(
    waiting(5),
    () => Promise.resolve(answers.shift()!),
    (place) => places.push(place),
  );
  expect(places).toEqual([5, 2]);
  expect(done.report?.status).toBe('accepted');
});

test('a grader that broke down is not asked again and again', async () => {
  let asked = 0;
  const done = await graded(
    waiting(1),
    () => {
      asked += 1;
      return Promise.resolve({ ...waiting(null), state: 'failed' });
    },
    () => undefined,
  );
  expect([asked, done.state]).toEqual([1, 'failed']);
});

test('waiting ends, with the submission still known, when the grader never answers', async () => {
  let asked = 0;
  const done = await graded(
    waiting(1),
    () => {
      asked += 1;
      return Promise.resolve(waiting(1));
    },
    () => undefined,
  );
  expect(asked).toBe(MOST_WAITS);
  expect(done).toMatchObject({ id: 'a', report: null });
});
