import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Tolerance, ValueType } from 'questions';
import { compare, errorsOf, indexOf, sameShape } from './compare.ts';
import { judgeAll } from './judge.ts';
import { leavesOf } from './leaves.ts';
import type { Reason } from './report.ts';
import type { LeafValue } from './sandbox/protocol.ts';

const tolerance: Tolerance = { rtol: 1e-4, atol: 1e-5 };
const compareAs = (type: ValueType, got: unknown, expected: unknown, within = tolerance) =>
  compare(leavesOf(got, type), leavesOf(expected, type), () => within);

describe('verdicts', () => {
  const inf = Infinity;
  const table: { hazard: string; type: ValueType; got: unknown; expected: unknown; reason?: string }[] = [
    { hazard: 'equal', type: 'Matrix', got: [[1, 2]], expected: [[1, 2]] },
    { hazard: 'at the tolerance', type: 'number', got: 1 + 1.09e-4, expected: 1 },
    { hazard: 'just beyond the tolerance', type: 'number', got: 1 + 1.11e-4, expected: 1, reason: 'values' },
    { hazard: 'small error where 0 is expected', type: 'Vector', got: [0.9e-5], expected: [0] },
    { hazard: 'beyond atol where 0 is expected', type: 'Vector', got: [1.1e-5], expected: [0], reason: 'values' },
    { hazard: 'negative zero', type: 'Vector', got: [-0, 0], expected: [0, -0] },
    { hazard: 'NaN for a number', type: 'Vector', got: [NaN], expected: [1], reason: 'non-finite' },
    { hazard: 'number for NaN', type: 'Vector', got: [1], expected: [NaN], reason: 'non-finite' },
    { hazard: 'NaN where NaN is expected', type: 'Vector', got: [NaN], expected: [NaN] },
    { hazard: 'NaN for Infinity', type: 'Vector', got: [NaN], expected: [inf], reason: 'non-finite' },
    { hazard: 'Infinity where it is expected', type: 'Vector', got: [inf, -inf], expected: [inf, -inf] },
    { hazard: 'Infinity of the other sign', type: 'Vector', got: [-inf], expected: [inf], reason: 'non-finite' },
    { hazard: 'huge number for Infinity', type: 'Vector', got: [1e308], expected: [inf], reason: 'non-finite' },
    {
      hazard: 'broadcast column',
      type: 'Matrix',
      got: [[1], [1]],
      expected: [
        [1, 1],
        [1, 1],
      ],
      reason: 'wrong-shape',
    },
    { hazard: 'transposed', type: 'Matrix', got: [[1, 2, 3]], expected: [[1], [2], [3]], reason: 'wrong-shape' },
    {
      hazard: 'same number of elements, other shape',
      type: 'Matrix',
      got: [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      expected: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      reason: 'wrong-shape',
    },
    { hazard: 'one element too few', type: 'Vector', got: [1], expected: [1, 2], reason: 'wrong-shape' },
    { hazard: 'both empty', type: 'Vector', got: [], expected: [] },
    { hazard: 'no rows', type: 'Matrix', got: [], expected: [] },
    { hazard: 'rows of no columns for no rows', type: 'Matrix', got: [[], []], expected: [], reason: 'wrong-shape' },
    { hazard: 'empty for something', type: 'Vector', got: [], expected: [1], reason: 'wrong-shape' },
    { hazard: 'list too short', type: { list: 'Vector' }, got: [[1]], expected: [[1], [2]], reason: 'wrong-shape' },
    {
      hazard: 'list too long',
      type: { list: { record: { w: 'Vector' } } },
      got: [{ w: [1] }, { w: [1] }],
      expected: [{ w: [1] }],
      reason: 'wrong-shape',
    },
    { hazard: 'both lists empty', type: { list: 'Vector' }, got: [], expected: [] },
    { hazard: 'shape before finiteness', type: 'Vector', got: [NaN, 1], expected: [1], reason: 'wrong-shape' },
    { hazard: 'finiteness before values', type: 'Vector', got: [5, NaN], expected: [1, 1], reason: 'non-finite' },
    { hazard: 'smallest subnormal for 0', type: 'Vector', got: [5e-324, -5e-324], expected: [0, 5e-324] },
    { hazard: 'largest number, a little off', type: 'number', got: Number.MAX_VALUE * (1 - 9e-5), expected: Number.MAX_VALUE },
    {
      hazard: 'largest number, too far off',
      type: 'number',
      got: Number.MAX_VALUE * (1 - 2e-4),
      expected: Number.MAX_VALUE,
      reason: 'values',
    },
    {
      hazard: 'largest number of the other sign, a difference that overflows',
      type: 'number',
      got: -Number.MAX_VALUE,
      expected: Number.MAX_VALUE,
      reason: 'values',
    },
    { hazard: 'a hundred thousand elements', type: 'Vector', got: Array(1e5).fill(1), expected: Array(1e5).fill(1) },
    {
      hazard: 'the last of a hundred thousand elements',
      type: 'Vector',
      got: [...Array<number>(1e5 - 1).fill(1), 2],
      expected: Array(1e5).fill(1),
      reason: 'values',
    },
    { hazard: 'text', type: 'string', got: 'a', expected: 'b', reason: 'values' },
    { hazard: 'flag', type: 'boolean', got: true, expected: true },
  ];
  test.for(table)('$hazard', ({ type, got, expected, reason }) => {
    const comparison = compareAs(type, got, expected);
    expect([comparison.equal, comparison.reason?.code]).toEqual([reason === undefined, reason]);
  });
});

test('output missing, or not asked for: its path is named', () => {
  const [a, b] = [leavesOf({ x: 1, y: 2 }, { record: { x: 'number', y: 'number' } }), leavesOf({ x: 1 }, { record: { x: 'number' } })];
  expect(compare(b, a, () => tolerance).reason).toEqual({ code: 'missing-field', params: { path: 'y' } });
  expect(compare(a, b, () => tolerance).reason).toEqual({ code: 'missing-field', params: { path: 'y' } });
});

test('type of a leaf: text for numbers is no comparison of values', () => {
  const got: LeafValue[] = [{ path: '', text: '1' }];
  expect(compare(got, leavesOf(1, 'number'), () => tolerance).reason).toEqual({
    code: 'wrong-type',
    params: { path: '', got: 'string', expected: 'number' },
  });
});

test('list of another length: the list is named, with both lengths', () => {
  const type: ValueType = { list: { record: { dw: 'Matrix' } } };
  const { reason } = compareAs(type, [{ dw: [[1]] }], [{ dw: [[1]] }, { dw: [[1]] }]);
  expect(reason).toEqual({ code: 'wrong-shape', params: { path: '', got: [1], expected: [2] } });
});

test('figures: worst errors, count, first and worst difference with index and tolerance', () => {
  const comparison = compareAs(
    'Matrix',
    [
      [1, 2.1, 3],
      [4, 5, 9],
    ],
    [
      [1, 2, 3],
      [4, 5, 6],
    ],
  );
  expect(comparison).toMatchObject({ differing: 2, elements: 6, worstAbsolute: 3, worstRelative: 0.5 });
  expect(comparison.first).toMatchObject({ path: '', index: [0, 1], got: 2.1, expected: 2 });
  expect(comparison.worst).toMatchObject({ index: [1, 2], got: 9, expected: 6 });
  expect(comparison.first?.tolerance).toBeCloseTo(2.1e-4, 12);
  expect(comparison.worstRatio).toBeCloseTo(3 / 6.1e-4, 6);
});

test('several outputs: each has its own tolerance, and the difference names its path', () => {
  const type: ValueType = { record: { loss: 'number', dw: 'Vector' } };
  const [got, expected] = [leavesOf({ loss: 1.01, dw: [1, 1.01] }, type), leavesOf({ loss: 1, dw: [1, 1] }, type)];
  const comparison = compare(got, expected, (path) => (path === 'loss' ? { rtol: 0.1, atol: 0 } : tolerance));
  expect(comparison).toMatchObject({ equal: false, differing: 1, first: { path: 'dw', index: [1] } });
});

test('a non-finite difference is the worst, wherever it stands', () => {
  expect(compareAs('Vector', [100, NaN], [1, 1]).worst).toMatchObject({ index: [1], got: 'NaN' });
});

test('tolerance 0: equal passes, anything else fails', () => {
  const none = { rtol: 0, atol: 0 };
  expect(compareAs('Vector', [0, 1], [0, 1], none).equal).toBe(true);
  expect(compareAs('Vector', [0, 1 + Number.EPSILON], [0, 1], none)).toMatchObject({ equal: false, worstRatio: Infinity });
});

test('lengths below an empty axis are not asked', () => {
  expect(sameShape([0, 0], [0, 3])).toBe(true);
  expect(sameShape([2, 0, 0], [2, 0, 5])).toBe(true);
  expect(sameShape([2, 0], [0, 2])).toBe(false);
});

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 });
const any = fc.double();
const matrix = (element: fc.Arbitrary<number>) =>
  fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(element, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows }),
    );

describe('properties', () => {
  test('anything equals itself, NaN and infinities where they are expected included', () => {
    fc.assert(fc.property(matrix(any), (x) => compareAs('Matrix', x, x).equal));
  });

  test('equal exactly where every element is within its tolerance', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(finite, finite), { minLength: 1 }), (pairs) => {
        const [got, expected] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const within = pairs.every(([a, b]) => Math.abs(a - b) <= tolerance.atol + tolerance.rtol * Math.abs(b));
        return compareAs('Vector', got, expected).equal === within;
      }),
    );
  });

  test('one element moved beyond its tolerance is found at its index', () => {
    fc.assert(
      fc.property(matrix(finite), fc.nat(), (x, n) => {
        const [i, j] = [n % x.length, n % x[0]!.length];
        const moved = x.map((row, r) => row.map((value, c) => (r === i && c === j ? value + 1 + Math.abs(value) : value)));
        const { differing, first, worst } = compareAs('Matrix', moved, x);
        expect([differing, first?.index, worst?.index]).toEqual([1, [i, j], [i, j]]);
      }),
    );
  });

  test('NaN never equals a number, nor a number NaN', () => {
    fc.assert(fc.property(finite, (x) => !compareAs('number', NaN, x).equal && !compareAs('number', x, NaN).equal));
  });

  test('a matrix and its transpose differ in shape unless square', () => {
    fc.assert(
      fc.property(matrix(finite), (x) => {
        fc.pre(x.length !== x[0]!.length);
        const transposed = x[0]!.map((_, j) => x.map((row) => row[j]!));
        return compareAs('Matrix', transposed, x).reason?.code === 'wrong-shape';
      }),
    );
  });

  test('the ratio is at most 1 exactly where the error is within the tolerance', () => {
    fc.assert(
      fc.property(finite, finite, (got, expected) => {
        const { absolute, ratio } = errorsOf(got, expected, tolerance);
        return ratio <= 1 === absolute <= tolerance.atol + tolerance.rtol * Math.abs(expected);
      }),
    );
  });

  test('a difference of shape is one from either side, with the two shapes exchanged', () => {
    fc.assert(
      fc.property(matrix(any), matrix(any), (a, b) => {
        const [there, back] = [compareAs('Matrix', a, b).reason, compareAs('Matrix', b, a).reason];
        const shapesOf = (reason: Reason | undefined, got: string, expected: string) =>
          reason?.code === 'wrong-shape' ? [reason.params[got], reason.params[expected]] : 'of one shape';
        expect(shapesOf(there, 'got', 'expected')).toEqual(shapesOf(back, 'expected', 'got'));
      }),
    );
  });

  test('a wider tolerance never turns a right result into a wrong one, nor finds more differences', () => {
    const positive = fc.double({ min: 0, max: 10, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.tuple(any, any), { minLength: 1 }), positive, positive, positive, (pairs, rtol, atol, wider) => {
        const [got, expected] = [pairs.map(([a]) => a), pairs.map(([, b]) => b)];
        const narrow = compareAs('Vector', got, expected, { rtol, atol });
        const wide = compareAs('Vector', got, expected, { rtol: rtol + wider, atol: atol + wider });
        expect(wide.differing).toBeLessThanOrEqual(narrow.differing);
        expect(wide.equal || !narrow.equal).toBe(true);
      }),
    );
  });

  test('each case is judged by itself: in another order they get the same verdicts', () => {
    const one = fc.record({ got: matrix(any), expected: matrix(any), same: fc.boolean() });
    const set = { scope: 'fixed', seed: 1, cases: [] } as const;
    const statuses = (list: { got: number[][]; expected: number[][]; same: boolean }[]) => {
      const cases = list.map((_, index) => ({
        definition: { id: String(index), title: { en: '', zh: '' }, visibility: 'public' as const, args: [] },
        set: { ...set, cases: [] },
        index,
      }));
      const expected = list.map((item) => ({ kind: 'leaves' as const, leaves: leavesOf(item.expected, 'Matrix') }));
      const calls = list.map((item) => ({ kind: 'value' as const, leaves: leavesOf(item.same ? item.expected : item.got, 'Matrix') }));
      const outcome = { status: 'done' as const, calls, printed: '', cpuMs: 0, wallMs: 0, peakHeapBytes: 0 };
      return judgeAll(cases, expected, outcome, () => tolerance).map(({ status, reason }) => ({ status, reason }));
    };
    fc.assert(
      fc.property(fc.array(fc.tuple(one, fc.double({ noNaN: true })), { minLength: 1, maxLength: 6 }), (keyed) => {
        const order = keyed.map((_, i) => i).sort((i, j) => keyed[i]![1] - keyed[j]![1]);
        const straight = statuses(keyed.map(([item]) => item));
        expect(statuses(order.map((i) => keyed[i]![0]))).toEqual(order.map((i) => straight[i]));
      }),
    );
  });

  test('an index leads back to its place', () => {
    const shape = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(shape, fc.nat(), (lengths, n) => {
        const place = n % lengths.reduce((a, b) => a * b, 1);
        return indexOf(place, lengths).reduce((flat, index, axis) => flat * lengths[axis]! + index, 0) === place;
      }),
    );
  });
});
