import fc from 'fast-check';
import { Rating, type Grade } from 'ts-fsrs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBackends, type TestDatabase } from '../testing/databases.ts';
import { codeRating, makeDue, quizRating, recall, review, spokenRating, taskRating, type CardKey } from './cards.ts';
import { addDays, dayOf, daysBetween } from './day.ts';
import { effectiveDue } from './due.ts';
import { defaultPreferences } from './learner.ts';

describe('ratings follow from what was seen, not from what is said of it', () => {
  test.each<[string, Grade, Grade]>([
    ['a wrong quiz answer, however quick', quizRating(false, 1), Rating.Again],
    ['a right one that was worked out', quizRating(true, 91), Rating.Hard],
    ['a right one', quizRating(true, 90), Rating.Good],
    ['a right one without a time', quizRating(true, undefined), Rating.Good],
    ['a right one at once', quizRating(true, 12), Rating.Easy],
    ['a program after giving up', taskRating({ hints: 0, failedBefore: 0, gaveUp: true }), Rating.Again],
    ['a program after every hint', taskRating({ hints: 3, failedBefore: 0, gaveUp: false }), Rating.Again],
    ['a program after a hint', taskRating({ hints: 1, failedBefore: 0, gaveUp: false }), Rating.Hard],
    ['a program after many failures', taskRating({ hints: 0, failedBefore: 4, gaveUp: false }), Rating.Hard],
    ['a program after some', taskRating({ hints: 0, failedBefore: 3, gaveUp: false }), Rating.Good],
    ['a program at once', taskRating({ hints: 0, failedBefore: 0, gaveUp: false }), Rating.Easy],
    ['lines that fail', codeRating({ correct: false, hints: 0, blanks: 3, seconds: 1 }), Rating.Again],
    ['lines that were all shown', codeRating({ correct: true, hints: 3, blanks: 3, seconds: 1 }), Rating.Again],
    ['lines of which one was shown', codeRating({ correct: true, hints: 1, blanks: 3, seconds: 1 }), Rating.Hard],
    ['lines that were worked out', codeRating({ correct: true, hints: 0, blanks: 3, seconds: 226 }), Rating.Hard],
    ['lines without a time', codeRating({ correct: true, hints: 0, blanks: 3, seconds: undefined }), Rating.Good],
    ['lines at once', codeRating({ correct: true, hints: 0, blanks: 3, seconds: 60 }), Rating.Easy],
    ['under half of the key points', spokenRating(1, 4), Rating.Again],
    ['half of them', spokenRating(2, 4), Rating.Hard],
    ['most of them', spokenRating(3, 4), Rating.Good],
    ['all of them', spokenRating(4, 4), Rating.Easy],
    ['all of some of them', spokenRating(3, 3, 6), Rating.Good],
  ])('%s', (_name, rating, expected) => {
    expect(rating).toBe(expected);
  });
});

describe('the schedule', async () => {
  const [backend] = await findBackends();
  let database: TestDatabase;
  let named = 0;
  beforeAll(async () => {
    database = await backend!.create();
    await database.database.prisma.user.create({ data: { id: 'one', name: 'one', email: 'one@example.invalid' } });
  });
  afterAll(() => database?.remove());

  const kinds = ['quiz', 'task', 'code', 'spoken'] as const;
  const newKey = (kind: CardKey['kind'] = 'quiz'): CardKey => ({ userId: 'one', kind, ref: `card-${(named += 1)}` });
  const noon = (day: string) => new Date(`${day}T12:00:00Z`);
  const first = '2026-03-02';

  test('with an interview ahead no interval exceeds half the days left, whatever was answered, for every kind of card', async () => {
    const { prisma } = database.database;
    const grades = fc.constantFrom<Grade>(Rating.Again, Rating.Hard, Rating.Good, Rating.Easy);
    const steps = fc.array(fc.record({ grade: grades, later: fc.integer({ min: 0, max: 9 }) }), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...kinds), fc.integer({ min: 1, max: 90 }), steps, async (kind, days, answers) => {
        const preferences = { ...defaultPreferences, interviewOn: addDays(first, days) };
        const key = newKey(kind);
        let day = first;
        for (const { grade, later } of answers) {
          day = addDays(day, later);
          const left = daysBetween(day, preferences.interviewOn);
          if (left < 0) return;
          const due = await review(prisma, key, grade, preferences, noon(day));
          expect(daysBetween(day, dayOf(due, 'UTC'))).toBeLessThanOrEqual(Math.max(1, Math.floor(left / 2)));
        }
      }),
      { numRuns: 30, seed: 11 },
    );
  });

  test('a date that is chosen after the review bounds it as well', async () => {
    const { prisma } = database.database;
    const key = newKey('spoken');
    await review(prisma, key, Rating.Easy, defaultPreferences, noon(first));
    const card = await prisma.card.findUniqueOrThrow({ where: { userId_kind_ref: key } });
    for (const days of [2, 5, 12]) {
      const due = effectiveDue(card, { ...defaultPreferences, interviewOn: addDays(first, days) });
      expect(daysBetween(first, dayOf(due, 'UTC'))).toBeLessThanOrEqual(Math.floor(days / 2));
    }
  });

  test('a mistake made elsewhere makes a card due at once and leaves what is remembered of it', async () => {
    const { prisma } = database.database;
    const key = newKey();
    await review(prisma, key, Rating.Easy, defaultPreferences, noon(first));
    const before = await prisma.card.findUniqueOrThrow({ where: { userId_kind_ref: key } });
    await makeDue(prisma, key, noon('2026-03-03'));
    const after = await prisma.card.findUniqueOrThrow({ where: { userId_kind_ref: key } });
    expect(after).toEqual({ ...before, due: noon('2026-03-03'), mistakeAt: noon('2026-03-03') });
  });

  test('the chance to remember is between 0 and 1, with a clock that was set back too, and falls with time', async () => {
    const { prisma } = database.database;
    const key = newKey();
    await review(prisma, key, Rating.Good, defaultPreferences, noon(first));
    const card = await prisma.card.findUniqueOrThrow({ where: { userId_kind_ref: key } });
    const at = (day: string) => recall(card, noon(day));
    expect(at('2026-02-01')).toBe(1);
    expect(at('2026-03-05')).toBeLessThan(at('2026-03-03'));
    expect(at('2031-03-05')).toBeGreaterThanOrEqual(0);
    expect(recall({ ...card, stability: 0 }, noon('2026-03-05'))).toBeLessThanOrEqual(1);
    expect(recall({ ...card, lastRating: Rating.Again }, noon(first))).toBe(0);
  });
});
