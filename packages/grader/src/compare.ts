import type { Tolerance } from 'questions';
import { listLength } from './leaves.ts';
import type { Difference, Reason } from './report.ts';
import type { LeafValue } from './sandbox/protocol.ts';
import { toWire } from './wire.ts';

/** Part of every cache key; raised when a change here can change a verdict. */
export const comparatorVersion = 1;

export type NumericLeaf = Extract<LeafValue, { data: Float64Array }>;
export const isNumeric = (leaf: LeafValue): leaf is NumericLeaf => 'data' in leaf;

export interface Comparison {
  equal: boolean;
  /** Why not, at the earliest step that fails: type, rank and shape, finiteness, values. */
  reason?: Reason;
  /** Largest |got − expected|, the same ÷ |expected|, and the same ÷ (atol + rtol·|expected|), which passes up to 1. */
  worstAbsolute: number;
  worstRelative: number;
  worstRatio: number;
  differing: number;
  elements: number;
  first?: Difference;
  worst?: Difference;
}

/**
 * Compares a result with what is expected: type → rank and shape → finiteness at the same places → |got − expected| ≤ atol + rtol·|expected|.
 * Nothing is broadcast. NaN equals NaN only where NaN is expected; infinities are equal by sign; −0 equals 0.
 * Values are compared only once every output has the right type and shape.
 */
export function compare(got: LeafValue[], expected: LeafValue[], toleranceFor: (path: string) => Tolerance): Comparison {
  const structure = structureReason(got, expected);
  if (structure) return { equal: false, reason: structure, ...nothingCompared };
  const byPath = new Map(got.map((leaf) => [leaf.path, leaf]));
  const running: Running = { ...nothingCompared, finitenessDiffers: false };
  for (const leaf of expected) compareLeaf(byPath.get(leaf.path)!, leaf, toleranceFor(leaf.path), running);
  const { finitenessDiffers, textReason, ...numbers } = running;
  if (running.differing === 0) return { equal: true, ...numbers };
  const reason = finitenessDiffers ? { code: 'non-finite', params: {} } : (textReason ?? { code: 'values', params: {} });
  return { equal: false, reason, ...numbers };
}

const nothingCompared = { worstAbsolute: 0, worstRelative: 0, worstRatio: 0, differing: 0, elements: 0 };

interface Running extends Omit<Comparison, 'equal' | 'reason'> {
  finitenessDiffers: boolean;
  textReason?: Reason;
}

/** The first way in which the two trees are not of one form: a missing output, a list of another length, another type, rank or shape. */
function structureReason(got: LeafValue[], expected: LeafValue[]): Reason | undefined {
  const gotPaths = new Set(got.map((leaf) => leaf.path));
  const expectedPaths = new Set(expected.map((leaf) => leaf.path));
  const odd = [...expectedPaths].find((path) => !gotPaths.has(path)) ?? [...gotPaths].find((path) => !expectedPaths.has(path));
  if (odd !== undefined) return missingReason(odd, got, expected);
  const byPath = new Map(got.map((leaf) => [leaf.path, leaf]));
  const pairs = expected.map((leaf) => ({ path: leaf.path, expected: leaf, got: byPath.get(leaf.path)! }));
  const type = pairs.find((pair) => kindOf(pair.got) !== kindOf(pair.expected));
  if (type) return { code: 'wrong-type', params: { path: type.path, got: kindOf(type.got), expected: kindOf(type.expected) } };
  for (const { path, got: left, expected: right } of pairs) {
    if (!isNumeric(left) || !isNumeric(right) || sameShape(left.shape, right.shape)) continue;
    if (left.shape.length === right.shape.length) return { code: 'wrong-shape', params: { path, got: left.shape, expected: right.shape } };
    return { code: 'wrong-rank', params: { path, got: left.shape.length, expected: right.shape.length } };
  }
  return undefined;
}

function missingReason(odd: string, got: LeafValue[], expected: LeafValue[]): Reason {
  for (const match of odd.matchAll(/\[\d+\]/g)) {
    const path = odd.slice(0, match.index);
    const lengths = [listLength(got, path), listLength(expected, path)] as const;
    if (lengths[0] !== lengths[1]) return { code: 'wrong-shape', params: { path, got: [lengths[0]], expected: [lengths[1]] } };
  }
  return { code: 'missing-field', params: { path: odd } };
}

const kindOf = (leaf: LeafValue): string => (isNumeric(leaf) ? 'number' : 'text' in leaf ? 'string' : 'boolean');

/** Equal lengths on every axis. Nested arrays cannot tell lengths below an axis of length 0, so those are not asked. */
export function sameShape(a: number[], b: number[]): boolean {
  if (a.length !== b.length) return false;
  const empty = a.findIndex((length, axis) => length === 0 && b[axis] === 0);
  return a.slice(0, empty < 0 ? a.length : empty).every((length, axis) => length === b[axis]);
}

function compareLeaf(got: LeafValue, expected: LeafValue, tolerance: Tolerance, running: Running): void {
  if (isNumeric(got) && isNumeric(expected)) {
    for (let i = 0; i < expected.data.length; i++) compareElement(got, expected, i, tolerance, running);
    return;
  }
  running.elements++;
  const [left, right] = [textOf(got), textOf(expected)];
  if (left === right) return;
  running.differing++;
  running.worstRatio = Infinity;
  running.textReason ??= { code: 'values', params: { path: expected.path, got: left, expected: right } };
}

const textOf = (leaf: LeafValue): string => ('text' in leaf ? leaf.text : 'flag' in leaf ? String(leaf.flag) : '');

function compareElement(got: NumericLeaf, expected: NumericLeaf, i: number, tolerance: Tolerance, running: Running): void {
  const [left, right] = [got.data[i]!, expected.data[i]!];
  running.elements++;
  const { absolute, relative, ratio } = errorsOf(left, right, tolerance);
  running.worstAbsolute = Math.max(running.worstAbsolute, absolute);
  running.worstRelative = Math.max(running.worstRelative, relative);
  const isWorst = ratio > running.worstRatio;
  if (isWorst) running.worstRatio = ratio;
  if (ratio <= 1) return;
  running.differing++;
  if (!Number.isFinite(left) || !Number.isFinite(right)) running.finitenessDiffers = true;
  if (running.first && !isWorst) return;
  const difference: Difference = {
    path: expected.path,
    index: indexOf(i, expected.shape),
    got: toWire(left),
    expected: toWire(right),
    tolerance: toWire(tolerance.atol + tolerance.rtol * Math.abs(right)),
  };
  running.first ??= difference;
  if (isWorst) running.worst = difference;
}

/** The three errors of one element. Where either is not finite they are 0 (the same) or infinite (not the same). */
export function errorsOf(got: number, expected: number, { atol, rtol }: Tolerance): { absolute: number; relative: number; ratio: number } {
  if (!Number.isFinite(got) || !Number.isFinite(expected)) {
    const error = Object.is(got, expected) ? 0 : Infinity;
    return { absolute: error, relative: error, ratio: error };
  }
  const absolute = Math.abs(got - expected);
  if (absolute === 0) return { absolute: 0, relative: 0, ratio: 0 };
  return { absolute, relative: absolute / Math.abs(expected), ratio: absolute / (atol + rtol * Math.abs(expected)) };
}

/** The index along each axis of the i-th element in row-major order. */
export function indexOf(i: number, shape: number[]): number[] {
  const index = shape.map(() => 0);
  for (let axis = shape.length - 1, rest = i; axis >= 0; axis--) {
    const length = Math.max(1, shape[axis]!);
    index[axis] = rest % length;
    rest = Math.floor(rest / length);
  }
  return index;
}
