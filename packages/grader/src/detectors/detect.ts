import { constantFactor } from './constant-factor.ts';
import { constantOffset } from './constant-offset.ts';
import type { Detector, Evidence, Pattern } from './evidence.ts';
import { negated } from './negated.ts';
import { oneCase } from './one-case.ts';
import { oneOutput } from './one-output.ts';
import { oneStep } from './one-step.ts';
import { permutedAxes } from './permuted-axes.ts';
import { reshaped } from './reshaped.ts';
import { reversedAxis } from './reversed-axis.ts';

/** From what says most to what says least. */
const detectors: Detector[] = [negated, constantFactor, constantOffset, permutedAxes, reshaped, reversedAxis, oneStep, oneCase, oneOutput];

/** The first pattern that holds in every failing case, with the output that it speaks of where only one of several is wrong. */
export function detect(evidence: Evidence): (Pattern & { path?: string }) | undefined {
  const pattern = detectors.map((detector) => detector(evidence)).find((found) => found !== undefined);
  const path = evidence.outputs.length > 1 && evidence.wrongOutputs.length === 1 ? evidence.wrongOutputs[0] : undefined;
  return pattern && { ...pattern, path };
}
