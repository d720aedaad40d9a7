import type { Arg, Case, Task } from 'questions';
import { judgeProgram } from '../grade.ts';
import type { Oracle } from '../oracle/oracle.ts';
import type { Check } from '../report.ts';
import type { Sandbox } from '../sandbox/protocol.ts';
import { fixedSeed } from '../seeds.ts';

export interface RandomTools {
  sandbox: Sandbox;
  oracle: Oracle;
}

/** One grading of a program whose result is random. */
export interface RandomRun {
  accepted: boolean;
  /** The smallest p-value of all its checks. */
  smallestP: number;
  /** Checks that leave something to chance: those that could fail a right program. */
  chances: number;
  failed: string[];
}

/** A bijection of 32-bit integers that leaves no pattern of neighbouring seeds. */
function mixed(n: number): number {
  let x = n | 0;
  for (const factor of [0x7feb352d, 0x846ca68b]) x = Math.imul(x ^ (x >>> 16), factor);
  return (x ^ (x >>> 15)) >>> 0;
}

/**
 * The task with every generator seeded anew, public and edge cases too, which are otherwise the same for all. Equal seeds stay equal and
 * different ones different.
 */
export const reseeded = (task: Task, seed: number): Task => ({
  ...task,
  casesFor: () => task.casesFor(seed).map((one): Case => ({ ...one, args: one.args.map((arg) => withSeed(arg, seed)) })),
});

function withSeed(arg: Arg, seed: number): Arg {
  if (typeof arg !== 'object' || Array.isArray(arg) || !('rng' in arg)) return arg;
  return { ...arg, rng: mixed((Number(arg.rng) ^ mixed(seed)) | 0) };
}

export async function randomRun(task: Task, source: string, seed: number, { sandbox, oracle }: RandomTools): Promise<RandomRun> {
  const judged = await judgeProgram({ task: reseeded(task, seed), source, mode: 'submit', seed: fixedSeed }, sandbox, oracle);
  const checks: Check[] = judged.cases.flatMap((one) => one.checks ?? []);
  return {
    accepted: judged.status === 'accepted',
    smallestP: Math.min(1, ...checks.map((check) => check.pValue)),
    chances: checks.filter((check) => check.pValue > 0 && check.pValue < 1).length,
    failed: checks.filter((check) => !check.passed).map((check) => check.id),
  };
}

/** The initialisers of weights: a variance by the fans, and a law of mean 0. */
export const initialisers = ['he', 'xavier', 'lecun'].flatMap((scheme) =>
  (['normal', 'uniform'] as const).map((law) => ({ name: `${scheme} ${law}`, scheme, law })),
);
export type Initialiser = (typeof initialisers)[number];

const varianceText: Record<string, string> = { he: '2 / fanIn', xavier: '2 / (fanIn + fanOut)', lecun: '1 / fanIn' };

function varianceOf(scheme: string, shape: number[]): number {
  const area = shape.slice(0, -2).reduce((product, length) => product * length, 1);
  const [fanIn, fanOut] = [area * shape.at(-2)!, area * shape.at(-1)!];
  return { he: 2 / fanIn, xavier: 2 / (fanIn + fanOut), lecun: 1 / fanIn }[scheme]!;
}

/** A program for the signature of `he-normal`; `factor` multiplies the variance. */
export const initialiserProgram = ({ scheme, law }: Initialiser, factor = 1): string => `
export function heNormal(shape: number[], rng: Rng): Vector {
  const area = shape.slice(0, -2).reduce((product, length) => product * length, 1);
  const fanIn = area * shape[shape.length - 2];
  const fanOut = area * shape[shape.length - 1];
  const deviation = Math.sqrt((${factor}) * ${varianceText[scheme]});
  const count = shape.reduce((product, length) => product * length, 1);
  return Array.from({ length: count }, () => ${law === 'normal' ? 'deviation * rng.normal()' : 'Math.sqrt(3) * deviation * (2 * rng.uniform() - 1)'});
}
`;

/** `he-normal` with another law asked for: its cases, and what an initialiser's sample must look like there. */
export const initialiserTask = (heNormal: Task, { scheme, law }: Initialiser): Task => ({
  ...heNormal,
  casesFor: (seed) =>
    heNormal.casesFor(seed).map((one): Case => {
      if (!one.sample || one.sample.law === 'finite') return one;
      const deviation = Math.sqrt(varianceOf(scheme, one.sample.shape));
      return { ...one, sample: { ...one.sample, law, scale: law === 'normal' ? deviation : Math.sqrt(3) * deviation, named: undefined } };
    }),
});

/** Factors of the variance that every run must see. */
export const variances = [0.9, 1.1];
