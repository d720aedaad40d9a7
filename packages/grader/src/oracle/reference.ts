import { pathToFileURL } from 'node:url';
import type { Arg } from 'questions';
import { leavesOf } from '../leaves.ts';
import type { LeafValue } from '../sandbox/protocol.ts';
import type { Tfjs } from './backend.ts';
import type { Question } from './messages.ts';

type Program = (...args: unknown[]) => unknown;

/**
 * Calls a reference once for every set of arguments.
 *
 * @returns the leaves of each result, as the sandbox gives those of a learner's
 * @throws Error naming the file and the call, where it throws, leaks tensors, or returns something of another type
 */
export async function runReference(question: Question, tf: Tfjs): Promise<LeafValue[][]> {
  const program = await programOf(question.file);
  return question.calls.map((args, call) => {
    try {
      const result = question.kind === 'tfjs' ? callInTidy(program, tf, args) : program(...args);
      return leavesOf(result, question.returns);
    } catch (error) {
      throw new Error(`${question.file}, call ${call}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    }
  });
}

async function programOf(file: string): Promise<Program> {
  const module: { default?: unknown } = await import(pathToFileURL(file).href);
  const program = module.default;
  if (typeof program !== 'function') throw new Error(`${file}: needs a function as its default export`);
  return (...args) => program(...args);
}

function callInTidy(program: Program, tf: Tfjs, args: Arg[]): unknown {
  const before = tf.memory().numTensors;
  let plain: unknown;
  tf.tidy(() => {
    plain = plainOf(program(tf, ...args), tf);
  });
  const leaked = tf.memory().numTensors - before;
  if (leaked !== 0) throw new Error(`leaves ${leaked} tensors behind; a tf.variable is not disposed by tidy`);
  return plain;
}

/** A tree of tensors and plain values with every tensor read. */
function plainOf(value: unknown, tf: Tfjs): unknown {
  if (value instanceof tf.Tensor) return value.arraySync();
  if (Array.isArray(value)) return value.map((item: unknown) => plainOf(item, tf));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainOf(inner, tf)]));
  }
  return value;
}
