// A process of the bench: grades in this very process, with no sandbox or in a bare fresh isolate. Arguments: kind, task, seconds.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { Script } from 'node:vm';
import ivm from 'isolated-vm';
import { loadBank, type Arg, type Task } from 'questions';
import { compile } from '../../compile.ts';
import { leavesOf } from '../../leaves.ts';
import { ISOLATE_HEAP_MIB } from '../../limits.ts';
import { createOracle } from '../../oracle/oracle.ts';
import * as nd from '../../sandbox/inside/nd.ts';
import { cacheFolder } from '../tools.ts';
import { timed } from './timing.ts';
import { expectations, reportOf, submissionOf } from './work.ts';

type Run = (js: string, task: Task, calls: Arg[][]) => unknown[];

const ndSource = stripTypeScriptTypes(readFileSync(new URL('../../sandbox/inside/nd.ts', import.meta.url), 'utf8'));

/** Without any sandbox: a script in this context. */
const direct: Run = (js, { signature: { fn } }, calls) => {
  const body = js.replace(/^import (\{[^}]*\}) from 'nd';/m, 'const $1 = nd;').replace(`export function ${fn}`, `function ${fn}`);
  const program = new Script(`(nd) => { ${body}\nreturn ${fn}; }`).runInThisContext()(nd);
  return calls.map((args) => program(...structuredClone(args)));
};

/** A fresh isolate with nothing of ours in it: no harness, no limits of time, no checks of what comes out. */
const isolate: Run = (js, { signature: { fn } }, calls) => {
  const cell = new ivm.Isolate({ memoryLimit: ISOLATE_HEAP_MIB });
  const context = cell.createContextSync();
  const module = cell.compileModuleSync(js);
  module.instantiateSync(context, () => cell.compileModuleSync(ndSource));
  module.evaluateSync();
  const program = module.namespace.getSync(fn, { reference: true });
  const results = calls.map((args) => program.applySync(undefined, args, { arguments: { copy: true }, result: { copy: true } }));
  cell.dispose();
  return results;
};

const [kind = '', id = '', seconds = ''] = process.argv.slice(2);
const runs: Record<string, Run> = { direct, isolate };
const run = runs[kind];
const task = (await loadBank()).tasks.get(id);
if (!run || !task) throw new Error(`'${kind}' of '${id}': no such work`);
const oracle = createOracle({ cacheFolder, log: () => undefined });
const bySeed = await expectations(task, oracle);
await oracle.close();

function grade(n: number, runWith: Run, graded: Task): void {
  const { source, seed } = submissionOf(graded, n);
  const given = bySeed.get(seed)!;
  const compiled = compile(source, graded.signature.fn, graded.forbids ?? []);
  if (!('js' in compiled)) throw new Error(compiled.error.message);
  const args = given.cases.map((one) => one.definition.args);
  const results = runWith(compiled.js, graded, args);
  const calls = results.map((result) => ({ kind: 'value' as const, leaves: leavesOf(result, graded.signature.returns) }));
  reportOf(graded, seed, given, calls);
}

process.send?.('ready');
await once(process, 'message');
const timing = await timed(async (n) => grade(n, run, task), { workers: 1, seconds: Number(seconds) });
process.send?.(timing, () => process.disconnect?.());
