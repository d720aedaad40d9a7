import { loadBank } from 'questions';
import { expect, test } from 'vitest';
import { blankedLines, filled, lineAt, recallableLines } from './blanks.ts';

const program = `import { dot } from 'nd';
// The shift changes nothing.
export function softmax(x: Matrix): Matrix {
  return x.map((row) => {
    const max = Math.max(...row);
    const exps = row.map((value) => Math.exp(value - max));
    console.log(exps.length * 2);
    const sum = exps.reduce((total, value) => total + value, 0);
    return exps.map((value) => value / sum);
  });
}
`;

test('signature, comment, import, print and the frame of blocks are never blanked', () => {
  expect(recallableLines(program)).toEqual([5, 6, 8, 9]);
});

test('three lines, ascending, the same for a seed and not for every seed', () => {
  const seeds = Array.from({ length: 20 }, (_, seed) => blankedLines(program, seed));
  for (const lines of seeds) {
    expect(lines).toHaveLength(3);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  }
  expect(blankedLines(program, 7)).toEqual(seeds[7]);
  expect(new Set(seeds.map(String)).size).toBeGreaterThan(1);
});

test('filling the blanks with what stood there gives the program again, line numbers and indentation included', () => {
  const lines = blankedLines(program, 3);
  const own = lines.map((line) => lineAt(program, line));
  expect(filled(program, lines, own)).toBe(program);
  expect(
    filled(
      program,
      lines,
      own.map((text) => `   ${text} `),
    ),
  ).toBe(program);
  expect(filled(program, [5], ['return 1;']).split('\n')[4]).toBe('    return 1;');
});

test('every solution of the bank has a line that can be blanked', async () => {
  const { tasks } = await loadBank();
  const short = [...tasks.values()].filter((task) => blankedLines(task.solution, 1).length === 0).map((task) => task.id);
  expect(short).toEqual([]);
});
