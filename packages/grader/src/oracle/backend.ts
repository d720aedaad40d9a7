import { createRequire } from 'node:module';
import type * as tfjs from '@tensorflow/tfjs';
import type { Ready } from './messages.ts';

export type Tfjs = typeof tfjs;

const require = createRequire(import.meta.url);

/** Whether the optional native package is installed at all; it may still fail to load. */
export function isNativeInstalled(): boolean {
  try {
    require.resolve('@tensorflow/tfjs-node/package.json');
    return true;
  } catch {
    return false;
  }
}

/** The native backend where it is installed and loads, otherwise tfjs's CPU backend. */
export async function loadBackend(): Promise<Ready & { tf: Tfjs }> {
  if (!isNativeInstalled()) return loadCpu('@tensorflow/tfjs-node is not installed');
  try {
    return await loadNative();
  } catch (error) {
    return loadCpu(`@tensorflow/tfjs-node did not load: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** @throws where the package or its native library is missing, or its backend does not start */
export async function loadNative(): Promise<Ready & { tf: Tfjs }> {
  restoreUtil();
  const tf: Tfjs = require('@tensorflow/tfjs-node');
  // tfjs-node shares its engine with tfjs: where both are loaded the backend is that of whoever spoke last.
  if (!(await tf.setBackend('tensorflow'))) throw new Error("the backend 'tensorflow' does not start");
  return { tf, backend: 'tfjs-node', line: `oracle: tfjs-node ${tf.version_core}, backend ${tf.getBackend()}` };
}

export async function loadCpu(reason: string): Promise<Ready & { tf: Tfjs }> {
  const tf = await import('@tensorflow/tfjs');
  // Silences the advice to install the native package, which is printed at the first operation.
  tf.env().set('IS_TEST', true);
  await tf.setBackend('cpu');
  await tf.ready();
  return { tf, backend: 'cpu', line: `oracle: tfjs ${tf.version_core}, CPU backend (${reason})` };
}

/** tfjs-node 4.22 calls type tests of `util` that Node has removed. */
function restoreUtil(): void {
  const util: Record<string, unknown> = require('node:util');
  const missing: Record<string, (value: unknown) => boolean> = {
    isArray: Array.isArray,
    isBoolean: (value) => typeof value === 'boolean',
    isFunction: (value) => typeof value === 'function',
    isNull: (value) => value === null,
    isNullOrUndefined: (value) => value === null || value === undefined,
    isNumber: (value) => typeof value === 'number',
    isObject: (value) => typeof value === 'object' && value !== null,
    isString: (value) => typeof value === 'string',
    isUndefined: (value) => value === undefined,
  };
  for (const [name, test] of Object.entries(missing)) util[name] ??= test;
}
