import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentProblems } from '../packages/questions/src/check/check.ts';
import { readBank } from '../packages/questions/src/load.ts';

const bank = mkdtempSync(join(tmpdir(), 'descent-new-'));
afterAll(() => rmSync(bank, { recursive: true, force: true }));
const make = (...args: string[]) => spawnSync('node', [join(import.meta.dirname, 'new.ts'), ...args, '--bank', bank], { encoding: 'utf8' });

test('a new folder loads, and the check lists what is left to write', async () => {
  execFileSync('node', [join(import.meta.dirname, 'new.ts'), 'task', 'cosine-distance', '--bank', bank]);
  execFileSync('node', [join(import.meta.dirname, 'new.ts'), 'question', 'metric-learning', '--bank', bank]);
  const { bank: read, problems } = await readBank([bank]);
  expect(problems).toEqual([]);
  expect(read.tasks.get('cosine-distance')?.signature.fn).toBe('cosineDistance');
  expect(read.questions.map(({ slug, number }) => [slug, number])).toEqual([['metric-learning', 101]]);
  const left = (await contentProblems([bank])).filter((problem) => problem.includes('left to write'));
  const inFile = (name: string) => left.filter((problem) => problem.startsWith(name)).length;
  for (const file of ['task.ts', 'en.md', 'zh.md', 'solution.ts', 'reference.ts', 'solution.py', 'mistakes/first-mistake.ts']) {
    expect(inFile(join('tasks', 'cosine-distance', file)), file).toBeGreaterThan(0);
  }
  for (const file of ['question.ts', 'quiz.ts', 'en.md', 'zh.md']) {
    expect(inFile(join('questions', '101-metric-learning', file)), file).toBeGreaterThan(0);
  }
});

test('a folder that is there already, and a name that is none', () => {
  expect(make('task', 'cosine-distance')).toMatchObject({ status: 2, stderr: expect.stringContaining('exists already') });
  expect(make('task', 'CosineDistance')).toMatchObject({ status: 2, stderr: expect.stringContaining('is no name') });
  expect(make('tile', 'cosine')).toMatchObject({ status: 2, stderr: expect.stringContaining("neither 'task' nor 'question'") });
});
