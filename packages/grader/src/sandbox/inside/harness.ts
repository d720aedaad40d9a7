import type { Arg, Signature } from 'questions';
import type { Reason, SourceError } from '../../report.ts';
import { build, mutatedParameter } from './arguments.ts';
import { captureConsole, takePrinted } from './console.ts';
import { type Flat, type FlatLeaf, flatten, type FlattenLimits } from './flatten.ts';
import { uniformOf } from './generator.ts';
import { lockDown } from './lockdown.ts';
import { append, defineProperty, hasOwn, list, ownKeys, reflectApply, storable } from './primordials.ts';
import { describeThrown } from './thrown.ts';

/** The harness's own stream of `Math.random`, apart from the streams of every `Rng`. */
const MATH_RANDOM_STREAM = 3;

export interface HarnessOptions {
  result: FlattenLimits;
  /** Numbers that all calls together may return. */
  jobElements: number;
  print: { chars: number; items: number; depth: number };
  error: { name: number; message: number; file: string };
}

export type FlatOutcome =
  | { kind: 'value'; leaves: FlatLeaf[]; data: Float64Array }
  | { kind: 'threw'; error: SourceError }
  | { kind: 'invalid'; reason: Reason };

export interface CaseResponse {
  outcome: FlatOutcome;
  printed: string;
}

let options: HarnessOptions;
let signature: Signature;
let seed = 0;
let elementsLeft = 0;
let learner: ((...args: unknown[]) => unknown) | undefined;
let random: () => number = () => 0;
let finished: { index: number; response: CaseResponse } | undefined;

/** Runs once in a fresh isolate, before anything of the learner's. */
export function install(wanted: HarnessOptions): void {
  options = wanted;
  elementsLeft = wanted.jobElements;
  lockDown();
  captureConsole(wanted.print);
  defineProperty(Math, 'random', { value: () => random(), writable: true, enumerable: false, configurable: true });
}

/** A different stream of `Math.random` for every call, the same in every run. Index −1 is the module itself. */
function reseed(index: number): void {
  random = uniformOf((seed + spread(index)) | 0, MATH_RANDOM_STREAM);
}

/** Neighbouring indices far apart. */
const spread = (index: number): number => ((index + 2) * 0x9e3779b1) | 0;

export function begin(wanted: Signature, wantedSeed: number): void {
  signature = wanted;
  seed = wantedSeed;
  reseed(-1);
}

/** Finds the exported function in the learner's module; a reason when there is none. */
export function adopt(namespace: Record<string, unknown>): Reason | undefined {
  const name = signature.fn;
  if (!hasOwn(namespace, name)) {
    const names = list<string>();
    const keys = ownKeys(namespace);
    for (let i = 0; i < keys.length; i++) if (typeof keys[i] === 'string') append(names, keys[i] as string);
    let exported = '';
    for (let i = 0; i < names.length; i++) exported += (i > 0 ? ', ' : '') + names[i]!;
    return { code: 'missing-export', params: { expected: name, exported: storable(exported, options.error.name) } };
  }
  const value = namespace[name];
  if (typeof value !== 'function')
    return { code: 'not-a-function', params: { expected: name, got: value === null ? 'null' : typeof value } };
  learner = value as (...args: unknown[]) => unknown;
  return undefined;
}

function outcomeOf(given: unknown[], pristine: Arg[]): FlatOutcome {
  let value: unknown;
  try {
    value = reflectApply(learner!, undefined, given);
    const limits = {
      elements: elementsLeft < options.result.elements ? elementsLeft : options.result.elements,
      leaves: options.result.leaves,
      text: options.result.text,
    };
    const flat = flatten(value, signature.returns, limits);
    const parameter = mutatedParameter(given, pristine, signature);
    if (parameter !== undefined) return { kind: 'invalid', reason: { code: 'argument-mutated', params: { parameter } } };
    if (!hasOwn(flat, 'leaves')) return { kind: 'invalid', reason: flat as Reason };
    const result = flat as Flat;
    elementsLeft -= result.elements;
    return { kind: 'value', leaves: result.leaves, data: result.data };
  } catch (thrown) {
    return { kind: 'threw', error: describeThrown(thrown, options.error) };
  }
}

/**
 * One case: builds the arguments, calls the learner's function, checks and flattens its result, and looks whether it wrote into an argument.
 * `given` and `pristine` are two copies of the same values. Nothing of the learner's leaves but numbers and capped texts.
 */
export function callCase(index: number, given: Arg[], pristine: Arg[]): CaseResponse {
  reseed(index);
  for (let i = 0; i < given.length; i++) {
    const type = signature.params[i]?.type;
    if (type !== undefined) given[i] = build(given[i]!, type) as Arg;
  }
  const outcome = outcomeOf(given, pristine);
  const response = { outcome, printed: takePrinted() };
  finished = { index, response };
  return response;
}

/** The response of a call that came to its end although isolated-vm reported a promise that nobody caught in its place. */
export function takeFinished(index: number): CaseResponse | undefined {
  return finished !== undefined && finished.index === index ? finished.response : undefined;
}

export { takePrinted };
