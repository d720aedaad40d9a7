import { describe, expect, test } from 'vitest';
import { importEdit, mayNameHelper } from './nd-import.ts';

const imported = (code: string, name: string): string | null => {
  const edit = importEdit(code, name);
  return edit && code.slice(0, edit.start) + edit.text + code.slice(edit.end);
};

describe('a helper that is chosen from the list', () => {
  test('brings its import where there is none', () => {
    expect(imported('export function f() {}', 'sum')).toBe("import { sum } from 'nd';\n\nexport function f() {}");
  });
  test('joins the import that is there, on one line or on several', () => {
    expect(imported("import { matmul } from 'nd';\nf", 'sum')).toBe("import { matmul, sum } from 'nd';\nf");
    expect(imported('import {\n  matmul,\n  map,\n} from "nd";', 'sum')).toBe('import { matmul, map, sum } from "nd";');
    expect(imported("import {} from 'nd';", 'sum')).toBe("import { sum } from 'nd';");
  });
  test('is not imported twice, under another name either', () => {
    expect(imported("import { sum } from 'nd';", 'sum')).toBeNull();
    expect(imported("import { sum as total } from 'nd';", 'sum')).toBeNull();
  });
  test('stays away where the program has something of its name', () => {
    expect(imported('const sum = (x: Vector) => 0;', 'sum')).toBeNull();
    expect(imported('function sum() {}', 'sum')).toBeNull();
    expect(imported('const summed = 1;', 'sum')).not.toBeNull();
  });
});

test.each([
  ['  const y = ', true],
  ['  return scale(', true],
  ['  x.', false],
  ['  x.ma', false],
  ['// ma', false],
  ["  throw new Error('ma", false],
  ['import { ma', false],
  [' * ma', false],
])('after %j: %s', (before, expected) => {
  expect(mayNameHelper(before)).toBe(expected);
});
