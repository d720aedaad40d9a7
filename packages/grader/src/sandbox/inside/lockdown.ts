import { defineProperty, deleteProperty, getPrototypeOf, reflectConstruct } from './primordials.ts';

/** What `new Date()` says in a submission: 2000-01-01 UTC. A verdict must not depend on the hour. */
const FROZEN_MS = 946_684_800_000;

const replace = (target: object, key: PropertyKey, value: unknown) =>
  defineProperty(target, key, { value, writable: true, enumerable: false, configurable: true });

function refuseCode(): never {
  throw new EvalError('code generation from strings is switched off');
}

/** Constructors that compile text, and `eval`. `%Function%` stays reachable as nothing but this stand-in. */
function removeCodeGeneration(): void {
  const prototypes = [
    Function.prototype,
    getPrototypeOf(async () => {}),
    getPrototypeOf(function* () {}),
    getPrototypeOf(async function* () {}),
  ];
  for (const prototype of prototypes) {
    if (!prototype) continue;
    const standIn = function Function() {
      refuseCode();
    };
    defineProperty(standIn, 'prototype', { value: prototype, writable: false });
    replace(prototype, 'constructor', standIn);
    if (prototype === Function.prototype) replace(globalThis, 'Function', standIn);
  }
  replace(globalThis, 'eval', refuseCode);
}

/** A clock that stands still. */
function freezeTime(): void {
  const Native = Date;
  const frozen = function (this: unknown, ...args: unknown[]) {
    if (!new.target) return new Native(FROZEN_MS).toString();
    return reflectConstruct(Native, args.length === 0 ? [FROZEN_MS] : args, new.target) as unknown;
  };
  defineProperty(frozen, 'name', { value: 'Date' });
  defineProperty(frozen, 'prototype', { value: Native.prototype, writable: false });
  replace(frozen, 'now', () => FROZEN_MS);
  replace(frozen, 'parse', Native.parse);
  replace(frozen, 'UTC', Native.UTC);
  replace(Native.prototype, 'constructor', frozen);
  replace(globalThis, 'Date', frozen);
  replace(globalThis, 'performance', { now: () => 0, timeOrigin: FROZEN_MS });
}

/** `ArrayBuffer` of a fixed length: growing buffers can change under the code that copies them. */
function fixBuffers(): void {
  const Native = ArrayBuffer;
  const fixed = function (this: unknown, length: unknown) {
    if (!new.target) throw new TypeError("Constructor ArrayBuffer requires 'new'");
    return reflectConstruct(Native, [length], new.target) as unknown;
  };
  defineProperty(fixed, 'name', { value: 'ArrayBuffer' });
  defineProperty(fixed, 'prototype', { value: Native.prototype, writable: false });
  replace(fixed, 'isView', Native.isView);
  replace(Native.prototype, 'constructor', fixed);
  for (const name of ['resize', 'transfer', 'transferToFixedLength', 'transferToImmutable']) deleteProperty(Native.prototype, name);
  replace(globalThis, 'ArrayBuffer', fixed);
}

/** Takes away what a submission has no use for and an attack has. Intl and Temporal read the clock. */
export function lockDown(): void {
  for (const name of [
    'WebAssembly',
    'SharedArrayBuffer',
    'Atomics',
    'FinalizationRegistry',
    'WeakRef',
    'Intl',
    'Temporal',
    'ShadowRealm',
  ]) {
    if (!deleteProperty(globalThis, name)) throw new Error(`${name} cannot be removed`);
  }
  removeCodeGeneration();
  freezeTime();
  fixBuffers();
  defineProperty(Error, 'prepareStackTrace', { value: undefined, writable: false, configurable: false });
}
