import { rankOf, type Arg, type ValueType } from 'questions';
import type { LeafValue } from './sandbox/protocol.ts';

/** A value that does not have the type that was declared for it. */
class ShapeError extends Error {
  override name = 'ShapeError';
}

const join = (path: string, field: string): string => (path === '' ? field : `${path}.${field}`);

/**
 * Turns a value into its leaves in the order of its type: `''` for a bare result, `dw` for a field, `grads[1].db` within a list.
 *
 * @throws ShapeError naming the path, where the value is ragged, of another rank, or lacks a field
 */
export function leavesOf(value: unknown, type: ValueType, path = ''): LeafValue[] {
  if (typeof type === 'string') return [leafOf(value, type, path)];
  if ('list' in type) {
    if (!Array.isArray(value)) throw new ShapeError(`'${path}' is no list`);
    return value.flatMap((item: unknown, i) => leavesOf(item, type.list, `${path}[${i}]`));
  }
  if (typeof value !== 'object' || value === null) throw new ShapeError(`'${path}' is no record`);
  const fields = new Map(Object.entries(value));
  return Object.entries(type.record).flatMap(([name, inner]) => {
    if (!fields.has(name)) throw new ShapeError(`'${join(path, name)}' is missing`);
    return leavesOf(fields.get(name), inner, join(path, name));
  });
}

function leafOf(value: unknown, type: Exclude<ValueType, object>, path: string): LeafValue {
  if (type === 'string' && typeof value === 'string') return { path, text: value };
  if (type === 'boolean' && typeof value === 'boolean') return { path, flag: value };
  if (type === 'string' || type === 'boolean' || type === 'Rng') throw new ShapeError(`'${path}' is a ${typeof value}, not a ${type}`);
  const shape = shapeOf(value, rankOf[type]);
  const data: number[] = [];
  fill(value, shape, 0, data, path);
  return { path, shape, data: Float64Array.from(data) };
}

/** The lengths along the first path through the arrays. An empty array ends it: what lies below has length 0. */
function shapeOf(value: unknown, rank: number): number[] {
  if (rank === 0) return [];
  return Array.isArray(value) ? [value.length, ...shapeOf(value[0], rank - 1)] : [0, ...shapeOf(undefined, rank - 1)];
}

function fill(value: unknown, shape: number[], axis: number, data: number[], path: string): void {
  if (axis === shape.length) {
    if (typeof value !== 'number')
      throw new ShapeError(`'${path}' holds a ${typeof value} where a number of rank ${shape.length} is expected`);
    data.push(value);
    return;
  }
  if (!Array.isArray(value))
    throw new ShapeError(`'${path}' holds a ${typeof value} where an array is expected, at depth ${axis} of ${shape.length}`);
  if (value.length !== shape[axis])
    throw new ShapeError(`'${path}' is ragged: lengths ${shape[axis]} and ${value.length} at depth ${axis}`);
  for (const item of value) fill(item, shape, axis + 1, data, path);
}

/** The value that the leaves were made from. */
export function valueOf(leaves: LeafValue[], type: ValueType, path = ''): Arg {
  if (typeof type === 'object' && 'list' in type) {
    return Array.from({ length: listLength(leaves, path) }, (_, i) => valueOf(leaves, type.list, `${path}[${i}]`));
  }
  if (typeof type === 'object') {
    return Object.fromEntries(Object.entries(type.record).map(([name, inner]) => [name, valueOf(leaves, inner, join(path, name))]));
  }
  const leaf = leaves.find((candidate) => candidate.path === path);
  if (!leaf) throw new ShapeError(`no leaf '${path}' among ${leaves.map((each) => `'${each.path}'`).join(', ')}`);
  if ('text' in leaf) return leaf.text;
  if ('flag' in leaf) return leaf.flag;
  return nest(leaf.data, leaf.shape);
}

/** How many items the list at `path` has, judged by its leaves. */
export function listLength(leaves: LeafValue[], path: string): number {
  const indices = leaves
    .filter((leaf) => leaf.path.startsWith(`${path}[`))
    .map((leaf) => Number.parseInt(leaf.path.slice(path.length + 1), 10));
  return indices.length === 0 ? 0 : Math.max(...indices) + 1;
}

function nest(data: Float64Array, shape: number[]): Arg {
  const [length, ...rest] = shape;
  if (length === undefined) return data[0] ?? 0;
  const size = data.length / length;
  return Array.from({ length }, (_, i) => nest(data.subarray(i * size, (i + 1) * size), rest));
}
