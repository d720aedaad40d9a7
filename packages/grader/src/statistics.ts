import { isDeepStrictEqual } from 'node:util';
import type { Arg, Case, ValueType } from 'questions';
import type { JudgedCase } from './judge.ts';
import type { Check } from './report.ts';
import { certain, level, meanSquareOf, pooledChecks, varianceP, type Draws } from './statistics/checks.ts';
import type { Law } from './statistics/laws.ts';
import { countCheck } from './statistics/dropout.ts';
import { lawOf, sampledLeaf, testSample } from './statistics/sample.ts';

/** The case that stands for all draws of a grading together. */
export const allDrawsId = 'all-draws';

/**
 * What cannot be said of a statistical case alone. Cases with the same arguments and the same generator seed must give the same result
 * (`repeats`); cases whose arguments differ in the generator's seed alone must give different ones (`differs`).
 * All draws of a law are tested together as one more case; those of a call that repeats another count once.
 */
export function judgeTogether(cases: JudgedCase[], paramTypes: ValueType[]): JudgedCase[] {
  const judged = cases.map((one, i) => withChecks(one, pairChecks(cases, i, paramTypes)));
  const fresh = cases.filter((one, i) => !cases.slice(0, i).some((other) => isDeepStrictEqual(other.definition.args, one.definition.args)));
  const groups = Map.groupBy(fresh.flatMap(drawsOf), ({ law }) => law);
  const pooled = [
    ...[...groups].flatMap(([law, group]) =>
      pooledChecks(
        group.map(({ draws }) => draws),
        law,
      ),
    ),
    ...countCheck(fresh.flatMap(maskOf)),
  ];
  const first = cases[0];
  if (pooled.length === 0 || !first) return judged;
  return [
    ...judged,
    withChecks(
      { ...first, definition: allDraws, expected: { kind: 'sample' }, call: undefined, status: 'passed', reason: undefined, checks: [] },
      pooled,
    ),
  ];
}

const allDraws: Case = {
  id: allDrawsId,
  title: { en: 'All draws together', zh: '全部抽样合并' },
  visibility: 'edge',
  args: [],
};

function withChecks(one: JudgedCase, added: Check[]): JudgedCase {
  if (added.length === 0) return one;
  const checks = [...(one.checks ?? []), ...added];
  const fails = one.status === 'passed' && added.some((check) => !check.passed);
  return fails ? { ...one, checks, status: 'wrong', reason: { code: 'statistics', params: {} } } : { ...one, checks };
}

/** Compares a case with the first earlier one that it must repeat, and with the first that it must differ from. */
function pairChecks(cases: JudgedCase[], i: number, types: ValueType[]): Check[] {
  const one = cases[i]!;
  const own = resultOf(one);
  if (!own || one.status !== 'passed') return [];
  const earlier = cases.slice(0, i).flatMap((other) => {
    const theirs = resultOf(other);
    return theirs && isDeepStrictEqual(withoutSeeds(other.definition.args, types), withoutSeeds(one.definition.args, types))
      ? [{ other, theirs }]
      : [];
  });
  const twin = earlier.find(({ other }) => isDeepStrictEqual(other.definition.args, one.definition.args));
  const stranger = earlier.find(({ other }) => !isDeepStrictEqual(other.definition.args, one.definition.args));
  const share = (theirs: Float64Array): number => own.filter((value, k) => value === theirs[k]).length / Math.max(1, own.length);
  return [
    ...(twin ? [certain('repeats', share(twin.theirs) === 1, share(twin.theirs), 1)] : []),
    ...(stranger && one.definition.sample!.scale > 0 ? [certain('differs', share(stranger.theirs) < 1, share(stranger.theirs), 0)] : []),
  ];
}

function resultOf({ definition, call }: JudgedCase): Float64Array | undefined {
  if (!definition.sample || call?.kind !== 'value') return undefined;
  return sampledLeaf(definition.sample, call.leaves)?.data;
}

const withoutSeeds = (args: Arg[], types: ValueType[]): Arg[] => args.map((arg, i) => (types[i] === 'Rng' ? 'rng' : arg));

/** The mask and rate of a call to dropout that may drop something. */
function maskOf({ definition: { sample }, call }: JudgedCase): { mask: Float64Array; rate: number }[] {
  if (sample?.law !== 'dropout' || sample.scale === 0 || call?.kind !== 'value') return [];
  const leaf = sampledLeaf(sample, call.leaves);
  return leaf ? [{ mask: leaf.data, rate: sample.scale }] : [];
}

function drawsOf({ definition: { sample, args }, call }: JudgedCase): { law: Law; draws: Draws }[] {
  if (!sample || call?.kind !== 'value') return [];
  const law = lawOf(sample);
  const { draws } = testSample(sample, args, call.leaves);
  return law && draws ? [{ law, draws }] : [];
}

/**
 * The one mistake whose deviation every sampled case shows: `sample.named` gives, per mistake, the deviation that it would have.
 * A name counts where the measured deviation agrees with it at the level of the checks, in every case, and no other name does.
 */
export function namedDeviation(cases: JudgedCase[]): string | undefined {
  const sampled = cases.flatMap((one) => {
    const { sample } = one.definition;
    const leaf = sample && one.call?.kind === 'value' ? sampledLeaf(sample, one.call.leaves) : undefined;
    const law = sample && lawOf(sample);
    return sample && law && leaf && leaf.data.every(Number.isFinite) ? [{ sample, law, values: leaf.data }] : [];
  });
  const names = new Set(sampled.flatMap(({ sample }) => Object.keys(sample.named ?? {})));
  const agreeing = [...names].filter((name) =>
    sampled.every(({ sample, law, values }) => {
      const deviation = sample.named?.[name];
      return deviation !== undefined && varianceP(meanSquareOf(values), law, values.length, deviation ** 2) > level;
    }),
  );
  return agreeing.length === 1 ? agreeing[0] : undefined;
}
