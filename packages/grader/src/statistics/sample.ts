import type { Arg, Sample } from 'questions';
import { isNumeric, type NumericLeaf } from '../compare.ts';
import type { Check, Reason } from '../report.ts';
import type { LeafValue } from '../sandbox/protocol.ts';
import { toWire } from '../wire.ts';
import { deviationCheck, type Draws } from './checks.ts';
import { dropoutChecks } from './dropout.ts';
import { laws, type Law } from './laws.ts';
import { orthogonalChecks } from './orthogonal.ts';

/** What one call's result says on its own; draws that are pooled with those of other calls come with it. */
export interface SampleResult {
  reason?: Reason;
  checks: Check[];
  draws?: Draws;
}

export const lawOf = (sample: Sample): Law | undefined => (isPooled(sample.law) ? laws[sample.law] : undefined);

const isPooled = (law: Sample['law']): law is keyof typeof laws => law in laws;

/** Shape, then finiteness, then what the law asks of a single call. */
export function testSample(sample: Sample, args: Arg[], leaves: LeafValue[]): SampleResult {
  const sampled = sampledLeaf(sample, leaves);
  if (!sampled) return { reason: { code: 'missing-field', params: { path: pathOf(sample) } }, checks: [] };
  // Where there is more than one output, all have the shape of the sample.
  const outputs = leaves.filter(isNumeric);
  const reason = outputs.map((leaf) => shapeReason(sample, leaf)).find(Boolean) ?? outputs.map(finiteReason).find(Boolean);
  if (reason) return { reason, checks: [] };
  if (sample.law === 'dropout') return { checks: dropoutChecks(sample, args, leaves) };
  if (sample.law === 'orthogonal') return { checks: orthogonalChecks(sampled) };
  const law = lawOf(sample);
  if (!law) return { checks: [] };
  const values = sampled.data.map((value) => value / sample.scale);
  const columns = sample.shape.at(-1) ?? 1;
  return { checks: [deviationCheck(values, law, sample.scale)], draws: { values, columns, rows: sample.shape.at(-2) ?? 1 } };
}

const pathOf = (sample: Sample): string => (sample.law === 'dropout' ? 'mask' : '');

export const sampledLeaf = (sample: Sample, leaves: LeafValue[]): NumericLeaf | undefined =>
  leaves.filter(isNumeric).find((leaf) => leaf.path === pathOf(sample));

/** The result may be flat, row-major, or nested: a flat one has as many elements as the shape. */
function shapeReason({ shape }: Sample, leaf: NumericLeaf): Reason | undefined {
  const expected = leaf.shape.length === 1 ? [shape.reduce((product, length) => product * length, 1)] : shape;
  if (leaf.shape.join() === expected.join()) return undefined;
  return { code: 'wrong-shape', params: { path: leaf.path, got: leaf.shape, expected } };
}

function finiteReason(leaf: NumericLeaf): Reason | undefined {
  const i = leaf.data.findIndex((value) => !Number.isFinite(value));
  return i < 0 ? undefined : { code: 'not-finite', params: { path: leaf.path, got: toWire(leaf.data[i]!), position: i } };
}
