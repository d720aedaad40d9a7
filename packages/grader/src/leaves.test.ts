import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ValueType } from 'questions';
import { leavesOf, valueOf } from './leaves.ts';

const type: ValueType = {
  record: { loss: 'number', grads: { list: { record: { dw: 'Matrix', db: 'Vector' } } }, name: 'string', ok: 'boolean' },
};

test('paths: a field of an item of a list', () => {
  const value = { loss: 1, grads: [{ dw: [[1, 2]], db: [3] }], name: 'a', ok: true };
  expect(leavesOf(value, type).map((leaf) => leaf.path)).toEqual(['loss', 'grads[0].dw', 'grads[0].db', 'name', 'ok']);
  expect(leavesOf([[1], []], { list: 'Vector' }).map((leaf) => leaf.path)).toEqual(['[0]', '[1]']);
  expect(leavesOf([[1, 2, 3]], 'Matrix')).toEqual([{ path: '', shape: [1, 3], data: Float64Array.of(1, 2, 3) }]);
});

test('ragged, another rank, a missing field, another type: each is refused by name', () => {
  expect(() => leavesOf([[1], [1, 2]], 'Matrix')).toThrow("'' is ragged: lengths 1 and 2 at depth 1");
  expect(() => leavesOf([1], 'Matrix')).toThrow('an array is expected');
  expect(() => leavesOf([[1]], 'Vector')).toThrow('a number of rank 1 is expected');
  expect(() => leavesOf({ loss: 1 }, type)).toThrow("'grads' is missing");
  expect(() => leavesOf('1', 'number')).toThrow("'' holds a string");
});

test('leaves lead back to the value, empty lists and arrays included', () => {
  const vector = fc.array(fc.double());
  const layer = fc.record({
    dw: fc.constantFrom(
      [],
      [[]],
      [
        [1, 2],
        [3, 4],
      ],
    ),
    db: vector,
  });
  const value = fc.record({ loss: fc.double(), grads: fc.array(layer), name: fc.string(), ok: fc.boolean() });
  fc.assert(
    fc.property(value, (tree) => {
      expect(valueOf(leavesOf(tree, type), type)).toEqual(tree);
    }),
  );
});
