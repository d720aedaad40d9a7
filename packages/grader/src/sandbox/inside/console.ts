import {
  append,
  defineProperty,
  ErrorPrototype,
  isArray,
  isPrototypeOf,
  list,
  ownKeys,
  reflectApply,
  slice,
  storable,
  symbolToText,
  toText,
  typedArrayLength,
  typedArrayName,
} from './primordials.ts';

interface PrintLimits {
  chars: number;
  items: number;
  depth: number;
}

let limits: PrintLimits = { chars: 0, items: 0, depth: 0 };
let pending = '';
let left = 0;
let truncated = false;

function write(text: string): void {
  if (truncated) return;
  if (text.length > left) {
    truncated = true;
    pending += slice(text, 0, left) + '…';
    left = 0;
    return;
  }
  pending += text;
  left -= text.length;
}

/** An array or typed array, `[1, 2, … 98 more]`. */
function drawArray(value: ArrayLike<unknown>, length: number, depth: number): string {
  let text = '[';
  for (let i = 0; i < length && text.length < limits.chars; i++) {
    if (i === limits.items) return `${text}, … ${toText(length - i)} more]`;
    text += (i > 0 ? ', ' : '') + draw(value[i], depth + 1);
  }
  return text + ']';
}

function drawObject(value: object, depth: number): string {
  const keys = ownKeys(value);
  let text = '{';
  for (let i = 0; i < keys.length && text.length < limits.chars; i++) {
    if (i === limits.items) return `${text}, … ${toText(keys.length - i)} more }`;
    const key = keys[i]!;
    text += `${i > 0 ? ',' : ''} ${typeof key === 'symbol' ? symbolToText(key) : key}: ${draw((value as Record<PropertyKey, unknown>)[key], depth + 1)}`;
  }
  return text + (keys.length > 0 ? ' }' : '}');
}

/** A value as a line of text. Getters and proxies of the learner's run here, inside the budget. */
function draw(value: unknown, depth: number): string {
  if (typeof value === 'string') return depth === 0 ? value : `'${slice(value, 0, limits.chars)}'`;
  if (value === 0 && 1 / value < 0) return '-0';
  if (typeof value === 'symbol') return symbolToText(value);
  if (typeof value === 'function') return '[function]';
  if (typeof value !== 'object' || value === null) return toText(value);
  if (depth >= limits.depth) return '…';
  const name = typedArrayName(value);
  if (name !== undefined) return `${toText(name)} ${drawArray(value as ArrayLike<unknown>, typedArrayLength(value), depth)}`;
  if (isArray(value)) return drawArray(value, value.length, depth);
  if (isPrototypeOf(ErrorPrototype, value)) return `${toText((value as Error).name)}: ${toText((value as Error).message)}`;
  return drawObject(value, depth);
}

function print(...values: unknown[]): void {
  if (truncated) return;
  let line = '';
  for (let i = 0; i < values.length; i++) line += (i > 0 ? ' ' : '') + draw(values[i], 0);
  write(line + '\n');
}

/** Puts a `console` into the global object that keeps what is printed, up to `chars` characters. */
export function captureConsole(wanted: PrintLimits): void {
  limits = wanted;
  left = wanted.chars;
  const methods = list<string>();
  for (const name of ['log', 'info', 'debug', 'warn', 'error', 'table', 'dir', 'trace']) append(methods, name);
  const console: Record<string, unknown> = {};
  for (let i = 0; i < methods.length; i++) console[methods[i]!] = (...values: unknown[]) => reflectApply(print, undefined, values);
  console.assert = (condition: unknown, ...values: unknown[]) => {
    if (!condition) reflectApply(print, undefined, values);
  };
  defineProperty(globalThis, 'console', { value: console, writable: true, enumerable: false, configurable: true });
}

/** What was printed since the last call. */
export function takePrinted(): string {
  const text = storable(pending, limits.chars + 1);
  pending = '';
  return text;
}
