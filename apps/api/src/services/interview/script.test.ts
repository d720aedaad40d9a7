import { loadBank } from 'questions';
import { expect, test } from 'vitest';
import { createCatalogue } from '../catalogue.ts';
import { drawScript, type Cue } from './script.ts';

const catalogue = createCatalogue(await loadBank());
const request = { minutes: 45, topics: [], level: 'mixed' as const };
const nameOf = (cue: Cue) => `${cue.kind} ${cue.kind === 'code' ? cue.task.id : cue.kind === 'quiz' ? cue.ref : cue.question.slug}`;
const minutesOf = (cues: Cue[]) =>
  cues.reduce((sum, cue) => sum + (cue.kind === 'spoken' ? 5 : cue.kind === 'quiz' ? 1.5 : cue.task.minutes), 0);

test.for([30, 45, 60])('%i minutes: the script fits them and uses most of them, with programs, on every seed', (minutes) => {
  for (let seed = 0; seed < 50; seed++) {
    const cues = drawScript(catalogue, { ...request, minutes }, seed);
    expect(minutesOf(cues)).toBeLessThanOrEqual(minutes);
    expect(minutesOf(cues)).toBeGreaterThan(minutes * 0.7);
    expect(new Set(cues.map(({ kind }) => kind))).toEqual(new Set(['spoken', 'quiz', 'code']));
    expect(new Set(cues.map(nameOf)).size).toBe(cues.length);
  }
});

test('a bug hunt, which brings a program, is never asked', () => {
  for (let seed = 0; seed < 50; seed++) {
    const tasks = drawScript(catalogue, { ...request, minutes: 60 }, seed).flatMap((cue) => (cue.kind === 'code' ? [cue.task] : []));
    expect(tasks.filter(({ inherits }) => inherits !== null)).toEqual([]);
  }
});

test('of the chosen topics alone', () => {
  for (const topic of new Set(catalogue.questions.map((question) => question.topic))) {
    const cues = drawScript(catalogue, { ...request, topics: [topic] }, 3);
    expect(new Set(cues.map(({ question }) => question.topic))).toEqual(new Set([topic]));
  }
});

test('the level comes first: an easy interview asks for easier programs than a hard one', () => {
  const hardness = (level: 'easy' | 'hard') =>
    Array.from({ length: 20 }, (_, seed) => drawScript(catalogue, { ...request, level }, seed))
      .flat()
      .reduce((sum, cue) => sum + (cue.kind === 'code' ? ['easy', 'medium', 'hard'].indexOf(cue.task.level) : 0), 0);
  expect(hardness('easy')).toBeLessThan(hardness('hard'));
});

test('the same seed draws the same, and others draw others', () => {
  const draw = (seed: number) => drawScript(catalogue, request, seed).map(nameOf).join();
  expect(draw(5)).toBe(draw(5));
  expect(new Set(Array.from({ length: 10 }, (_, seed) => draw(seed))).size).toBeGreaterThan(5);
});
