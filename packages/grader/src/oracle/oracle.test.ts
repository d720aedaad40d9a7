import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadBank, type Case, type Task } from 'questions';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fixedCases, hiddenCases, type CaseSet } from '../cases.ts';
import { compare } from '../compare.ts';
import { toleranceOf } from '../tolerance.ts';
import { isNativeInstalled, loadCpu, loadNative } from './backend.ts';
import { createOracle, type Oracle } from './oracle.ts';
import { runReference } from './reference.ts';

const bank = await loadBank();
const softmax = bank.tasks.get('softmax')!;
const folder = await mkdtemp(join(tmpdir(), 'oracle-test-'));
afterAll(() => rm(folder, { recursive: true }));

/** A task whose reference is the given text. */
async function taskWith(name: string, reference: string, changes: Partial<Task> = {}): Promise<Task> {
  const referenceFolder = await mkdtemp(join(folder, `${name}-`));
  await writeFile(join(referenceFolder, 'reference.ts'), reference);
  return { ...softmax, id: name, hash: name, referenceFolder, ...changes };
}

const setOf = (...args: Case['args'][]): CaseSet => ({
  scope: 'hidden',
  seed: 1,
  cases: args.map((each, i) => ({ id: `case-${i}`, title: { en: 'a', zh: 'a' }, visibility: 'hidden', args: each })),
});

const log: string[] = [];
const open = (cacheFolder?: string): Oracle => createOracle({ cacheFolder, log: (line) => log.push(line) });

describe('references', () => {
  let oracle: Oracle;
  beforeAll(() => {
    oracle = open();
  });
  afterAll(() => oracle.close());

  test('leaked tensor: refused by name, with the number', async () => {
    const task = await taskWith('leaky', 'export default (tf, x) => tf.variable(tf.tensor2d(x));');
    await expect(oracle.expected(task, setOf([[[1]]]))).rejects.toThrow(/reference\.ts, call 0: leaves 1 tensors behind/);
  });

  test('another type than the signature says', async () => {
    const task = await taskWith('wrong-rank', 'export default (tf, x) => tf.tensor2d(x).sum();');
    await expect(oracle.expected(task, setOf([[[1]]]))).rejects.toThrow(/where an array is expected, at depth 0 of 2/);
  });

  test('tree of tensors, numbers and lists: leaves in the order of the signature', async () => {
    const returns: Task['signature']['returns'] = { record: { loss: 'number', grads: { list: 'Vector' } } };
    const task = await taskWith('tree', 'export default (tf, x) => ({ grads: [tf.tensor1d([1, 2]), [3]], loss: tf.scalar(0.5) });', {
      signature: { ...softmax.signature, returns },
    });
    const [expected] = await oracle.expected(task, setOf([[[1]]]));
    expect(expected).toEqual({
      kind: 'leaves',
      leaves: [
        { path: 'loss', shape: [], data: Float64Array.of(0.5) },
        { path: 'grads[0]', shape: [2], data: Float64Array.of(1, 2) },
        { path: 'grads[1]', shape: [1], data: Float64Array.of(3) },
      ],
    });
  });

  test('exact reference: called without tfjs, and keeps float64', async () => {
    const task = await taskWith('exact', 'export default (x) => x.map((row) => row.map((v) => v / 3));', { oracle: 'exact' });
    expect(await oracle.expected(task, setOf([[[1]]]))).toMatchObject([{ leaves: [{ data: Float64Array.of(1 / 3) }] }]);
  });

  test('case that must throw: its error is expected and the reference is not asked', async () => {
    const task = await taskWith('throws', 'export default (tf, x) => tf.tensor2d(x);');
    const set = setOf([[[1]]], [[[2]]]);
    set.cases[0]!.throws = 'RangeError';
    const expected = await oracle.expected(task, set);
    expect(expected.map((one) => one.kind)).toEqual(['throws', 'leaves']);
    expect(expected[1]).toMatchObject({ leaves: [{ data: Float64Array.of(2) }] });
  });

  test('worker that dies: an error for who waits, a new worker for the next', async () => {
    const deadly = await taskWith('deadly', 'export default () => process.exit(3);');
    await expect(oracle.expected(deadly, setOf([[[1]]]))).rejects.toThrow("the oracle's worker ended with code 3");
    expect(await oracle.expected(softmax, setOf([[[0, 0]]]))).toMatchObject([{ leaves: [{ data: Float64Array.of(0.5, 0.5) }] }]);
  });
});

describe('cache', () => {
  const setOne = hiddenCases(softmax, 5);

  test('warm folder: no worker is started', async () => {
    const cacheFolder = join(folder, 'warm');
    const cold = open(cacheFolder);
    const first = await cold.expected(softmax, setOne);
    await cold.close();
    log.length = 0;
    const warm = open(cacheFolder);
    expect(await warm.expected(softmax, setOne)).toEqual(first);
    await warm.close();
    expect(isNativeInstalled() || log.length === 0).toBe(true);
  });

  test('other arguments, seed or task: another file', async () => {
    const cacheFolder = join(folder, 'keys');
    const oracle = open(cacheFolder);
    await oracle.expected(softmax, setOne);
    await oracle.expected(softmax, hiddenCases(softmax, 6));
    await oracle.expected(softmax, fixedCases(softmax));
    await oracle.expected({ ...softmax, hash: 'other' }, setOne);
    await oracle.close();
    expect(await readdir(cacheFolder)).toHaveLength(4);
  });

  test('damaged file: computed again', async () => {
    const cacheFolder = join(folder, 'damaged');
    const before = open(cacheFolder);
    const right = await before.expected(softmax, setOne);
    await before.close();
    const [file] = await readdir(cacheFolder);
    for (const text of ['', '[[{"path":"","shape":[1],"data":["one"]}]]']) {
      await writeFile(join(cacheFolder, file!), text);
      const after = open(cacheFolder);
      expect(await after.expected(softmax, setOne)).toEqual(right);
      await after.close();
    }
  });

  test('folder that cannot be written: said once, and nothing else changes', async () => {
    await writeFile(join(folder, 'a-file'), '');
    log.length = 0;
    const oracle = open(join(folder, 'a-file', 'cache'));
    expect(await oracle.expected(softmax, setOne)).toHaveLength(setOne.cases.length);
    await oracle.close();
    expect(log.filter((line) => line.startsWith('cache:'))).toHaveLength(1);
  });

  test('NaN and infinities come back from the disk as they were', async () => {
    const cacheFolder = join(folder, 'non-finite');
    const task = await taskWith('non-finite', 'export default () => [[NaN, Infinity, -Infinity]];', { oracle: 'exact' });
    const results = [];
    for (const oracle of [open(cacheFolder), open(cacheFolder)]) {
      results.push(await oracle.expected(task, setOf([[[1]]])));
      await oracle.close();
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[1]).toMatchObject([{ leaves: [{ data: Float64Array.of(NaN, Infinity, -Infinity) }] }]);
  });
});

describe('backends', async () => {
  const native = isNativeInstalled() ? (await loadNative()).backend : 'not present';
  const tasks = [...bank.tasks.values()].filter((task) => (task.oracle === 'tf' || task.oracle === 'grad') && task.inherits === null);

  test('native backend: loads where it is installed, and its absence is printed', () => {
    process.stdout.write(`native: ${native}\n`);
    const isRequired = process.env['NATIVE_BACKEND'] === 'required';
    expect(native).toBe(isRequired || isNativeInstalled() ? 'tfjs-node' : 'not present');
  });

  test.for(native === 'tfjs-node' ? tasks : [])('native and CPU backend agree within the tolerance: $id', async (task) => {
    const question = {
      id: 0,
      file: join(task.referenceFolder, 'reference.ts'),
      kind: 'tfjs' as const,
      returns: task.signature.returns,
      calls: task.casesFor(3).flatMap((one) => (one.throws === undefined ? [one.args] : [])),
    };
    const right = await runReference(question, (await loadCpu('test')).tf);
    const results = await runReference(question, (await loadNative()).tf);
    results.forEach((leaves, i) => expect(compare(leaves, right[i]!, toleranceOf(task)), `call ${i}`).toMatchObject({ equal: true }));
  });

  test('the backend is named in the log', async () => {
    const oracle = open();
    log.length = 0;
    await oracle.expected(softmax, setOf([[[1]]]));
    expect(log).toEqual([expect.stringMatching(/^oracle: tfjs(-node)? 4\.22\.0/)]);
    expect(await oracle.backend()).toBe(isNativeInstalled() ? 'tfjs-node' : 'cpu');
    await oracle.close();
  });
});
