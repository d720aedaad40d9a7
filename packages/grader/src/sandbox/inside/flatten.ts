import type { ValueType } from 'questions';
import type { Reason } from '../../report.ts';
import {
  Float64,
  append,
  hasOwn,
  isArray,
  isInteger,
  isPrototypeOf,
  list,
  ownKeys,
  PromisePrototype,
  storable,
  typedArrayLength,
  typedArrayName,
  typedArraySet,
} from './primordials.ts';

export interface FlattenLimits {
  elements: number;
  leaves: number;
  text: number;
}

/** A leaf as it leaves the isolate: numbers stand in one array for the whole call, from `offset`. */
export type FlatLeaf =
  | { path: string; shape: number[]; offset: number; length: number }
  | { path: string; text: string }
  | { path: string; flag: boolean };

export interface Flat {
  leaves: FlatLeaf[];
  data: Float64Array;
  /** The length of `data`. */
  elements: number;
}

const INITIAL_ELEMENTS = 256;
const ranks: Record<string, number | undefined> = { __proto__: null as never, number: 0, Vector: 1, Matrix: 2, Tensor3: 3, Tensor4: 4 };

/** One walk over a result. The first thing that is wrong ends it and stands in `failure`. */
interface Walk {
  limits: FlattenLimits;
  data: Float64Array;
  /** The length of `data`, whose own `length` the learner can redefine. */
  room: number;
  used: number;
  leaves: FlatLeaf[];
  failure: Reason | undefined;
}

function fail(walk: Walk, code: string, params: Reason['params']): false {
  walk.failure ??= { code, params };
  return false;
}

/** What a value is, in a word: `null`, `array`, `Int32Array`, `undefined`. */
function kindOf(value: unknown): string {
  if (value === null) return 'null';
  if (typeof value !== 'object') return typeof value;
  const name = typedArrayName(value);
  if (typeof name === 'string') return name;
  return isArray(value) ? 'array' : 'object';
}

const isFloats = (value: unknown): value is Float64Array => {
  const name = typedArrayName(value);
  return name === 'Float64Array' || name === 'Float32Array';
};

const isThenable = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (isPrototypeOf(PromisePrototype, value) || (!isArray(value) && typeof (value as { then?: unknown }).then === 'function'));

/** How many arrays deep a value is, by its first elements. */
function depthOf(value: unknown): number {
  let depth = 0;
  let at = value;
  for (; depth < 8; depth++) {
    if (isFloats(at)) return depth + 1;
    if (!isArray(at)) return depth;
    at = at[0];
  }
  return depth;
}

/** Makes room for `count` more numbers; false when that is more than a call may return. */
function reserve(walk: Walk, count: number): boolean {
  const needed = walk.used + count;
  if (needed > walk.limits.elements) return fail(walk, 'too-large', { limit: walk.limits.elements });
  if (needed > walk.room) {
    while (walk.room < needed) walk.room *= 2;
    const larger = new Float64(walk.room);
    typedArraySet(larger, walk.data);
    walk.data = larger;
  }
  return true;
}

function indexOf(index: number[], rank: number): number[] {
  const copy = list<number>();
  for (let i = 0; i < rank; i++) append(copy, index[i]!);
  return copy;
}

function addRow(walk: Walk, row: ArrayLike<unknown>, length: number, path: string, index: number[], axis: number): boolean {
  if (!reserve(walk, length)) return false;
  if (isFloats(row)) {
    typedArraySet(walk.data, row, walk.used);
    walk.used += length;
    return true;
  }
  const from = walk.used;
  for (let i = 0; i < length; i++) {
    const value = row[i];
    if (typeof value !== 'number') {
      index[axis] = i;
      const deeper = isArray(value) || isFloats(value);
      if (deeper) return fail(walk, 'wrong-rank', { path, expected: axis + 1, got: axis + 1 + depthOf(value) });
      return fail(walk, 'wrong-type', { path, index: indexOf(index, axis + 1), expected: 'number', got: kindOf(value) });
    }
    walk.data[from + i] = value;
  }
  walk.used = from + length;
  return true;
}

/** Adds one axis of a tensor. `shape[axis]` is −1 until the first array of that axis has set it. */
function addAxis(walk: Walk, value: unknown, path: string, shape: number[], index: number[], axis: number): boolean {
  const rank = shape.length;
  const last = axis === rank - 1;
  const array = isArray(value);
  if (!array && !(last && isFloats(value))) {
    if (isFloats(value)) return fail(walk, 'wrong-rank', { path, expected: rank, got: axis + 1 });
    if (typeof value === 'number' && (axis === 0 || shape[axis] === -1))
      return fail(walk, 'wrong-rank', { path, expected: rank, got: axis });
    return fail(walk, 'wrong-type', { path, index: indexOf(index, axis), expected: 'array', got: kindOf(value) });
  }
  const items = value as ArrayLike<unknown>;
  const length: unknown = array ? items.length : typedArrayLength(items);
  if (!isInteger(length) || (length as number) > walk.limits.elements)
    return fail(walk, 'too-large', { path, limit: walk.limits.elements });
  const count = length as number;
  if (shape[axis] === -1) shape[axis] = count;
  if (shape[axis] !== count) return fail(walk, 'ragged', { path, index: indexOf(index, axis), expected: shape[axis]!, got: count });
  if (last) return addRow(walk, items, count, path, index, axis);
  for (let i = 0; i < count; i++) {
    index[axis] = i;
    if (!addAxis(walk, items[i], path, shape, index, axis + 1)) return false;
  }
  return true;
}

function addLeaf(walk: Walk, leaf: FlatLeaf): boolean {
  if (walk.leaves.length >= walk.limits.leaves) return fail(walk, 'too-large', { path: leaf.path, limit: walk.limits.leaves });
  append(walk.leaves, leaf);
  return true;
}

function addTensor(walk: Walk, value: unknown, path: string, rank: number): boolean {
  const shape = list<number>();
  const index = list<number>();
  for (let axis = 0; axis < rank; axis++) {
    append(shape, -1);
    append(index, 0);
  }
  const offset = walk.used;
  if (!addAxis(walk, value, path, shape, index, 0)) return false;
  // An axis below an empty one was never seen.
  for (let axis = 0; axis < rank; axis++) if (shape[axis] === -1) shape[axis] = 0;
  return addLeaf(walk, { path, shape, offset, length: walk.used - offset });
}

function addNumber(walk: Walk, value: unknown, path: string): boolean {
  if (isArray(value) || isFloats(value)) return fail(walk, 'wrong-rank', { path, expected: 0, got: depthOf(value) });
  if (typeof value !== 'number') return fail(walk, 'wrong-type', { path, expected: 'number', got: kindOf(value) });
  if (!reserve(walk, 1)) return false;
  const offset = walk.used;
  walk.data[offset] = value;
  walk.used += 1;
  return addLeaf(walk, { path, shape: list(), offset, length: 1 });
}

function addValue(walk: Walk, value: unknown, type: ValueType, path: string): boolean {
  if (isThenable(value)) return fail(walk, 'promise', { path });
  if (typeof type === 'string') {
    const rank = ranks[type];
    if (rank === 0) return addNumber(walk, value, path);
    if (rank !== undefined) return addTensor(walk, value, path, rank);
    if (type === 'boolean' && typeof value === 'boolean') return addLeaf(walk, { path, flag: value });
    if (type === 'string' && typeof value === 'string') return addLeaf(walk, { path, text: storable(value, walk.limits.text) });
    return fail(walk, 'wrong-type', { path, expected: type, got: kindOf(value) });
  }
  if (hasOwn(type, 'list')) return addList(walk, value, (type as { list: ValueType }).list, path);
  return addRecord(walk, value, (type as { record: Record<string, ValueType> }).record, path);
}

function addList(walk: Walk, value: unknown, type: ValueType, path: string): boolean {
  if (!isArray(value)) return fail(walk, 'wrong-type', { path, expected: 'array', got: kindOf(value) });
  const length = value.length;
  if (length > walk.limits.leaves) return fail(walk, 'too-large', { path, limit: walk.limits.leaves });
  for (let i = 0; i < length; i++) if (!addValue(walk, value[i], type, `${path}[${i}]`)) return false;
  return true;
}

function addRecord(walk: Walk, value: unknown, fields: Record<string, ValueType>, path: string): boolean {
  if (typeof value !== 'object' || value === null || isArray(value) || typedArrayName(value) !== undefined) {
    return fail(walk, 'wrong-type', { path, expected: 'object', got: kindOf(value) });
  }
  const names = ownKeys(fields);
  for (let i = 0; i < names.length; i++) {
    const name = names[i] as string;
    const inner = path === '' ? name : `${path}.${name}`;
    const field = (value as Record<string, unknown>)[name];
    if (field === undefined) return fail(walk, 'missing-field', { path: inner, field: name });
    if (!addValue(walk, field, fields[name]!, inner)) return false;
  }
  return true;
}

/** The first elements as an array of their own. Not `slice`: it asks `constructor` and `Symbol.species`, which the learner can replace. */
function firstOf(data: Float64Array, length: number): Float64Array {
  const copy = new Float64(length);
  for (let i = 0; i < length; i++) copy[i] = data[i]!;
  return copy;
}

/**
 * A result as flat row-major numbers, checked against its declared type: type, rank, no ragged axis, every field. Runs inside the budget, because
 * getters and proxies of the learner's run here. Vectors and rows may be Float32Array or Float64Array.
 */
export function flatten(value: unknown, type: ValueType, limits: FlattenLimits): Flat | Reason {
  const walk: Walk = {
    limits,
    data: new Float64(INITIAL_ELEMENTS),
    room: INITIAL_ELEMENTS,
    used: 0,
    leaves: list(),
    failure: undefined,
  };
  if (!addValue(walk, value, type, '')) return walk.failure!;
  return { leaves: walk.leaves, data: firstOf(walk.data, walk.used), elements: walk.used };
}
