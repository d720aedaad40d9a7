/**
 * The intrinsics that the harness uses, taken before the learner's program can replace them. Code in this folder runs in the isolate beside
 * hostile code: it never looks a method up on a prototype, never iterates, spreads or destructures an array, and never sets an element
 * that an array does not have yet, unless `list()` made it.
 */

type Method = (this: never, ...args: never[]) => unknown;
type Uncurried<Fn extends Method> = Fn extends (this: infer This, ...args: infer Args) => infer Result
  ? (self: This, ...args: Args) => Result
  : never;

const call = Function.prototype.call;
/** `uncurry(String.prototype.slice)(text, 0, 3)`: a method as a function of its receiver. */
const uncurry = call.bind.bind(call as never) as unknown as <Fn extends Method>(fn: Fn) => Uncurried<Fn>;

export const reflectApply = Reflect.apply;
export const reflectConstruct = Reflect.construct;
export const defineProperty = Reflect.defineProperty;
export const deleteProperty = Reflect.deleteProperty;
export const getPrototypeOf = Reflect.getPrototypeOf;
export const ownKeys = Reflect.ownKeys;
const setPrototypeOf = Object.setPrototypeOf;
export const is = Object.is;
export const isArray = Array.isArray;
export const isInteger = Number.isInteger;
export const toText = String;
export const sqrt = Math.sqrt;
export const log = Math.log;
export const cos = Math.cos;
export const imul = Math.imul;
export const PI = Math.PI;
export const Float64 = Float64Array;
export const PromisePrototype = Promise.prototype;
export const ErrorPrototype = Error.prototype;

export const slice = uncurry(String.prototype.slice);
export const indexOf = uncurry(String.prototype.indexOf);
export const charCodeAt = uncurry(String.prototype.charCodeAt);
const toWellFormed = uncurry(String.prototype.toWellFormed);
export const hasOwn = uncurry(Object.prototype.hasOwnProperty);
export const isPrototypeOf = uncurry(Object.prototype.isPrototypeOf);
export const symbolToText = uncurry(Symbol.prototype.toString);

const typedArrayPrototype = Object.getPrototypeOf(Float64Array.prototype) as object;
const getterOf = (name: PropertyKey): ((self: unknown) => unknown) => {
  const getter = Object.getOwnPropertyDescriptor(typedArrayPrototype, name)?.get;
  if (!getter) throw new Error(`typed arrays have no getter ${String(name)}`);
  return uncurry(getter as (this: unknown) => unknown);
};
/** `Float64Array` and so on for a typed array, undefined for anything else; runs no code of the value's own. */
export const typedArrayName = getterOf(Symbol.toStringTag);
export const typedArrayLength = getterOf('length') as (self: unknown) => number;
export const typedArraySet = uncurry(Float64Array.prototype.set);

/** An array without a prototype: setting its next element runs no setter of the learner's. */
export function list<T>(): T[] {
  return setPrototypeOf([], null) as T[];
}

/** Appends to an array made by `list()`. */
export function append<T>(items: T[], item: T): void {
  items[items.length] = item;
}

/** At most `chars` UTF-16 units, without lone surrogates and without U+0000, which databases refuse. */
export function storable(text: string, chars: number): string {
  const wellFormed = toWellFormed(text.length > chars ? slice(text, 0, chars) : text);
  if (indexOf(wellFormed, '\0') < 0) return wellFormed;
  let clean = '';
  let from = 0;
  for (let at = indexOf(wellFormed, '\0'); at >= 0; at = indexOf(wellFormed, '\0', from)) {
    clean += slice(wellFormed, from, at) + '\ufffd';
    from = at + 1;
  }
  return clean + slice(wellFormed, from);
}
