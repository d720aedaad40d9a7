import type { Arg, Signature, ValueType } from 'questions';
import { createGenerator } from './generator.ts';
import { hasOwn, is, isArray, ownKeys } from './primordials.ts';

/** An argument as the learner's function gets it: the plain copy, with generators where the type says `Rng`. Changes `plain` in place. */
export function build(plain: Arg, type: ValueType): unknown {
  if (typeof type === 'string') {
    if (type !== 'Rng') return plain;
    const { rng, extremes } = plain as { rng: number; extremes?: boolean };
    return createGenerator(rng, extremes === true);
  }
  if (typeof plain !== 'object') return plain;
  const values = plain as Record<PropertyKey, unknown>;
  const names = ownKeys(plain);
  const inner = hasOwn(type, 'list') ? undefined : (type as { record: Record<string, ValueType> }).record;
  for (let i = 0; i < names.length; i++) {
    const name = names[i]!;
    if (isArray(plain) && name === 'length') continue;
    const typeOfField = inner ? inner[name as string] : (type as { list: ValueType }).list;
    if (typeOfField !== undefined) values[name] = build(values[name] as Arg, typeOfField);
  }
  return plain;
}

/** Whether `given` still holds what `pristine` holds. Extra properties are nobody's harm; a generator is not compared. */
function unchanged(given: unknown, pristine: unknown, isGenerator: boolean): boolean {
  if (isGenerator) return true;
  if (typeof pristine !== 'object' || pristine === null) return is(given, pristine);
  if (typeof given !== 'object' || given === null) return false;
  if (isArray(pristine)) {
    if (!isArray(given) || given.length !== pristine.length) return false;
    for (let i = 0; i < pristine.length; i++) {
      const value: unknown = given[i];
      const before: unknown = pristine[i];
      if (typeof before === 'number' ? !is(value, before) : !unchanged(value, before, isSeed(before))) return false;
    }
    return true;
  }
  const names = ownKeys(pristine);
  for (let i = 0; i < names.length; i++) {
    const before = (pristine as Record<PropertyKey, unknown>)[names[i]!];
    if (!unchanged((given as Record<PropertyKey, unknown>)[names[i]!], before, isSeed(before))) return false;
  }
  return true;
}

const isSeed = (value: unknown): boolean => typeof value === 'object' && value !== null && !isArray(value) && hasOwn(value, 'rng');

/** The name of the first parameter that the call wrote into. */
export function mutatedParameter(given: unknown[], pristine: Arg[], signature: Signature): string | undefined {
  for (let i = 0; i < pristine.length; i++) {
    if (!unchanged(given[i], pristine[i], isSeed(pristine[i]))) return signature.params[i]?.name ?? `argument ${i}`;
  }
  return undefined;
}
