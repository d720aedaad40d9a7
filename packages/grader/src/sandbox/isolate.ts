import ivm from 'isolated-vm';
import { SUBMISSION_FILE } from '../compile.ts';
import {
  CALL_ELEMENTS,
  CALL_LEAVES,
  DRAIN_MS,
  ISOLATE_HEAP_MIB,
  JOB_ELEMENTS,
  MESSAGE_CHARS,
  NAME_CHARS,
  PRINTED_CHARS,
  PRINTED_DEPTH,
  PRINTED_ITEMS,
  TEXT_CHARS,
} from '../limits.ts';
import type { Reason } from '../report.ts';
import type { CaseResponse, HarnessOptions } from './inside/harness.ts';
import type { InsideCode } from './inside-code.ts';
import { ndNames } from './nd-names.ts';
import type { Job } from './protocol.ts';

const harnessOptions: HarnessOptions = {
  result: { elements: CALL_ELEMENTS, leaves: CALL_LEAVES, text: TEXT_CHARS },
  jobElements: JOB_ELEMENTS,
  print: { chars: PRINTED_CHARS, items: PRINTED_ITEMS, depth: PRINTED_DEPTH },
  error: { name: NAME_CHARS, message: MESSAGE_CHARS, file: SUBMISSION_FILE },
};

/** The global name under which a snapshot holds the harness, until a cell takes it away. */
const HARNESS = 'harness';

/** Runs every path of the harness once, so that the snapshot holds its bytecode. V8 runs it in a context that it throws away. */
const warmUp = `
  const x = [[1, 2], [3, 4]];
  ${HARNESS}.install(${JSON.stringify(harnessOptions)});
  ${HARNESS}.begin({ fn: 'f', params: [{ name: 'x', type: 'Matrix' }], returns: 'Matrix', text: '' }, 1);
  ${HARNESS}.adopt({ f: (x) => { console.log('x', x); if (x.length < 2) throw new RangeError('x'); return x; } });
  ${HARNESS}.callCase(0, [x], [[[1, 2], [3, 4]]]);
  ${HARNESS}.callCase(1, [[x[0]]], [[[1, 2]]]);
  ${HARNESS}.takeFinished(0);
`;

/** What every isolate of this process begins with. */
export interface Blueprint {
  /** A heap in which the harness stands in the global object under `HARNESS`, already compiled. */
  snapshot: ivm.ExternalCopy<ArrayBuffer>;
  /** The helper module as JavaScript. */
  nd: string;
}

export function createBlueprint({ harness, nd }: InsideCode): Blueprint {
  return { snapshot: ivm.Isolate.createSnapshot([{ code: `globalThis.${HARNESS} = ${harness};`, filename: 'inside' }], warmUp), nd };
}

/** One fresh isolate with the harness in it, for one submission. */
export interface Cell {
  isolate: ivm.Isolate;
  /** Compiles and links the learner's JavaScript. Throws a SyntaxError. */
  load(js: string, forbids: readonly string[]): void;
  /** Runs the learner's module and looks for the exported function. Rejects with what the module threw, or when the time is over. */
  begin(job: Job, leftMs: () => number): Promise<Reason | undefined>;
  callCase(index: number, args: Job['cases'][number], timeoutMs: number): Promise<CaseResponse>;
  /** The response of a call that was followed by the rejection of a promise that nobody caught. */
  takeFinished(index: number, timeoutMs: number): CaseResponse | undefined;
  /** What was printed and not handed over yet; empty when the isolate no longer answers. */
  drain(): string;
}

/** `nd` without the names that the task forbids. */
function loadNd(isolate: ivm.Isolate, context: ivm.Context, nd: string, forbids: readonly string[]): ivm.Module {
  const all = isolate.compileModuleSync(nd, { filename: 'inside/nd.ts' });
  const offered = ndNames.filter((name) => !forbids.includes(name));
  const facade = isolate.compileModuleSync(`export { ${offered.join(', ')} } from 'inside';`, { filename: 'nd' });
  facade.instantiateSync(context, () => all);
  return facade;
}

/**
 * A fresh isolate, ready for a submission. `blocking` runs the learner's code in this thread, which is several times cheaper; otherwise in a thread
 * of its own, so that this one can watch the memory and the pipe meanwhile.
 */
export function createCell(blueprint: Blueprint, blocking: boolean): Cell {
  const isolate = new ivm.Isolate({ memoryLimit: ISOLATE_HEAP_MIB, snapshot: blueprint.snapshot });
  const context = isolate.createContextSync();
  const harness = context.global.getSync(HARNESS, { reference: true });
  context.global.deleteSync(HARNESS);
  const exported = (name: string): ivm.Reference => harness.getSync(name, { reference: true });
  const begin = exported('begin');
  const adopt = exported('adopt');
  const callCase = exported('callCase');
  const takeFinished = exported('takeFinished');
  const takePrinted = exported('takePrinted');
  exported('install').applySync(undefined, [harnessOptions], { arguments: { copy: true } });

  let submission: ivm.Module;
  return {
    isolate,
    load(js, forbids) {
      submission = isolate.compileModuleSync(js, { filename: SUBMISSION_FILE });
      const nd = submission.dependencySpecifiers.length > 0 ? loadNd(isolate, context, blueprint.nd, forbids) : undefined;
      submission.instantiateSync(context, () => nd!);
    },
    async begin(job, leftMs) {
      begin.applySync(undefined, [job.signature, job.seed], { arguments: { copy: true } });
      const options = { timeout: leftMs() };
      if (blocking) submission.evaluateSync(options);
      else await submission.evaluate(options);
      return adopt.applySync(undefined, [submission.namespace.derefInto()], { result: { copy: true }, timeout: leftMs() }) as
        | Reason
        | undefined;
    },
    async callCase(index, args, timeoutMs) {
      const copy = new ivm.ExternalCopy(args);
      const given = [index, copy.copyInto(), copy.copyInto()];
      const options = { timeout: timeoutMs, result: { copy: true } } as const;
      return (blocking ? callCase.applySync(undefined, given, options) : await callCase.apply(undefined, given, options)) as CaseResponse;
    },
    takeFinished: (index, timeoutMs) =>
      takeFinished.applySync(undefined, [index], { timeout: timeoutMs, result: { copy: true } }) as CaseResponse | undefined,
    drain() {
      try {
        return String(takePrinted.applySync(undefined, [], { timeout: DRAIN_MS }));
      } catch {
        return '';
      }
    },
  };
}
