import { readFile, readdir } from 'node:fs/promises';
import { stripTypeScriptTypes } from 'node:module';
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
import { ndNames } from './nd-names.ts';
import type { Job } from './protocol.ts';

const harnessOptions: HarnessOptions = {
  result: { elements: CALL_ELEMENTS, leaves: CALL_LEAVES, text: TEXT_CHARS },
  jobElements: JOB_ELEMENTS,
  print: { chars: PRINTED_CHARS, items: PRINTED_ITEMS, depth: PRINTED_DEPTH },
  error: { name: NAME_CHARS, message: MESSAGE_CHARS, file: SUBMISSION_FILE },
};

/** The trusted code of `inside/` as JavaScript, by file name. */
export async function readInside(): Promise<Map<string, string>> {
  const folder = new URL('./inside/', import.meta.url);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const texts = await Promise.all(names.map((name) => readFile(new URL(name, folder), 'utf8')));
  return new Map(names.map((name, i) => [name, stripTypeScriptTypes(texts[i]!)]));
}

/** One fresh isolate with the harness in it, for one submission. */
export interface Cell {
  isolate: ivm.Isolate;
  /** Compiles and links the learner's JavaScript. Rejects with a SyntaxError. */
  load(js: string, forbids: readonly string[]): Promise<void>;
  /** Runs the learner's module and looks for the exported function. Rejects with what the module threw, or when the time is over. */
  begin(job: Job, timeoutMs: number): Promise<Reason | undefined>;
  callCase(index: number, args: Job['cases'][number], timeoutMs: number): Promise<CaseResponse>;
  /** The response of a call that was followed by the rejection of a promise that nobody caught. */
  takeFinished(index: number): Promise<CaseResponse | undefined>;
  /** What was printed and not handed over yet; empty when the isolate no longer answers. */
  drain(): Promise<string>;
}

function loadInside(isolate: ivm.Isolate, context: ivm.Context, inside: Map<string, string>): Map<string, ivm.Module> {
  const modules = new Map<string, ivm.Module>();
  for (const [name, js] of inside) modules.set(name, isolate.compileModuleSync(js, { filename: `inside/${name}` }));
  const resolve = (specifier: string): ivm.Module => {
    const module = modules.get(specifier.replace('./', ''));
    if (!module) throw new Error(`the harness imports ${specifier}, which is not in inside/`);
    return module;
  };
  for (const module of modules.values()) module.instantiateSync(context, resolve);
  return modules;
}

/** Our own code runs synchronously here; whatever could be the learner's runs in the isolate's own thread, so that this one stays free. */
export function createCell(inside: Map<string, string>): Cell {
  const isolate = new ivm.Isolate({ memoryLimit: ISOLATE_HEAP_MIB });
  const context = isolate.createContextSync();
  const modules = loadInside(isolate, context, inside);
  const harness = modules.get('harness.ts')!;
  harness.evaluateSync();
  const exported = (name: string): ivm.Reference => harness.namespace.getSync(name, { reference: true });
  const begin = exported('begin');
  const adopt = exported('adopt');
  const callCase = exported('callCase');
  const takeFinished = exported('takeFinished');
  const takePrinted = exported('takePrinted');
  exported('install').applySync(undefined, [harnessOptions], { arguments: { copy: true } });

  let submission: ivm.Module;

  /** `nd` without the names that the task forbids. */
  const facade = async (forbids: readonly string[]): Promise<ivm.Module> => {
    const offered = ndNames.filter((name) => !forbids.includes(name));
    const module = await isolate.compileModule(`export { ${offered.join(', ')} } from 'inside';`, { filename: 'nd' });
    await module.instantiate(context, () => modules.get('nd.ts')!);
    return module;
  };

  return {
    isolate,
    async load(js, forbids) {
      submission = await isolate.compileModule(js, { filename: SUBMISSION_FILE });
      const needsNd = submission.dependencySpecifiers.length > 0;
      const nd = needsNd ? await facade(forbids) : undefined;
      await submission.instantiate(context, () => nd!);
    },
    async begin(job, timeoutMs) {
      begin.applySync(undefined, [job.signature, job.seed], { arguments: { copy: true } });
      await submission.evaluate({ timeout: timeoutMs });
      return adopt.apply(undefined, [submission.namespace.derefInto()], { result: { copy: true } }) as Promise<Reason | undefined>;
    },
    async callCase(index, args, timeoutMs) {
      const copy = new ivm.ExternalCopy(args);
      const options = { timeout: timeoutMs, result: { copy: true } } as const;
      return (await callCase.apply(undefined, [index, copy.copyInto(), copy.copyInto()], options)) as CaseResponse;
    },
    async takeFinished(index) {
      const options = { timeout: DRAIN_MS, result: { copy: true } } as const;
      return (await takeFinished.apply(undefined, [index], options)) as CaseResponse | undefined;
    },
    async drain() {
      try {
        return String(await takePrinted.apply(undefined, [], { timeout: DRAIN_MS }));
      } catch {
        return '';
      }
    },
  };
}
