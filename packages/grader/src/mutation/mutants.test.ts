import { expect, test } from 'vitest';
import { mutantsOf } from './mutants.ts';

const changes = async (source: string): Promise<string[]> => (await mutantsOf(source)).map(({ becomes }) => becomes);

test('numbers, which Stryker leaves alone: n ± 1, 0 and −n, those that differ from n', async () => {
  expect(await changes('export const f = (x: number): number => x + 3;')).toEqual(
    expect.arrayContaining([4, 2, 0, '(-3)'].map((n) => `export const f = (x: number): number => x + ${n};`)),
  );
  const ofOne = await changes('export const f = (x: Vector) => x.at(1);');
  expect(ofOne.filter((text) => text.includes('x.at('))).toEqual([2, 0, '(-1)'].map((n) => `export const f = (x: Vector) => x.at(${n});`));
});

test('an index moves both ways, and a field is no index', async () => {
  const source = 'export const f = (x: Matrix, i: number) => x[i].length;';
  expect(await changes(source)).toEqual(
    expect.arrayContaining([
      'export const f = (x: Matrix, i: number) => x[(i) + 1].length;',
      'export const f = (x: Matrix, i: number) => x[(i) - 1].length;',
    ]),
  );
});

test('a statement is left out, and a declaration is not', async () => {
  const source = 'export function f(x: Vector): Vector {\n  const y = [...x];\n  y.push(x[0]);\n  return y;\n}';
  const found = (await mutantsOf(source)).filter(({ becomes }) => becomes === ';').map(({ was }) => was);
  expect(found).toEqual(['y.push(x[0]);', 'return y;']);
});

test('the message of a thrown error is not judged, the error and its condition are', async () => {
  const source = "export function f(x: number): number {\n  if (x < 0) throw new RangeError('negative');\n  return x;\n}";
  const becomes = await changes(source);
  expect(becomes.some((text) => text.includes('RangeError("")'))).toBe(false);
  expect(becomes).toContain("if (x <= 0) throw new RangeError('negative');");
  expect(becomes).toContain('if (x < 0) ;');
});

test('types are no program, and no two mutants are one program', async () => {
  const mutants = await mutantsOf("export function f(kind: 'a' | 'b', x: [1, 2]): number {\n  return kind === 'a' ? x[0] : 2;\n}");
  expect(mutants.every(({ source }) => source.includes("(kind: 'a' | 'b', x: [1, 2]): number"))).toBe(true);
  expect(new Set(mutants.map(({ source }) => source)).size).toBe(mutants.length);
});
