import type { Arg, Signature } from 'questions';
import type { Reason, SourceError } from '../report.ts';

/** One submission as the sandbox sees it. Expected values are never in it. */
export interface Job {
  /** The learner's TypeScript. */
  source: string;
  signature: Signature;
  /** Names of `nd` that this task does not offer. */
  forbids: string[];
  /** Arguments of each case, called in this order in one instance of the module. */
  cases: Arg[][];
  /** Seeds `Math.random`, together with the index of the call. */
  seed: number;
  /** Wall time for all cases together. */
  budgetMs: number;
}

/** One leaf of a result, flattened row-major; texts and booleans stand as they are. */
export type LeafValue =
  | { path: string; shape: number[]; data: Float64Array }
  | { path: string; text: string }
  | { path: string; flag: boolean };

export type CallOutcome =
  | { kind: 'value'; leaves: LeafValue[] }
  | { kind: 'threw'; error: SourceError }
  | { kind: 'invalid'; reason: Reason };

/** What became of a submission. Calls after the one that ended the run are missing from `calls`. */
export interface Outcome {
  /** `done`: every case was called, whatever each returned. `invalid`: the module itself is no answer (no export, duplicate export). */
  status: 'done' | 'compile-error' | 'runtime-error' | 'timeout' | 'out-of-memory' | 'invalid-output';
  reason?: Reason;
  error?: SourceError;
  calls: CallOutcome[];
  printed: string;
  cpuMs: number;
  wallMs: number;
  peakHeapBytes: number;
}

/** The sandbox: one submission at a time per child, first come first served for each owner, and the owners by turns. */
export interface Sandbox {
  /** What this machine cannot give, a sentence each, for the log at start. Empty where every mitigation is on. */
  readonly weaknesses: readonly string[];
  /** Rejects with SaturatedError when too many wait, and with SandboxError when something of ours failed. `onStart`: a child has it now. */
  run(job: Job, owner?: string, onStart?: () => void): Promise<Outcome>;
  /** Children that can take submissions or have one, and submissions that wait for a child. */
  state(): { children: number; waiting: number };
  close(): Promise<void>;
}
