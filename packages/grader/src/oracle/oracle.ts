import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Arg, Task } from 'questions';
import { z } from 'zod';
import type { CaseSet } from '../cases.ts';
import { comparatorVersion } from '../compare.ts';
import { GraderError } from '../errors.ts';
import type { Observe } from '../events.ts';
import type { LeafValue } from '../sandbox/protocol.ts';
import { isNativeInstalled } from './backend.ts';
import { createCache } from './cache.ts';
import { createOracleClient } from './client.ts';
import { argsText, encodeLeaf, StoredResults } from './codec.ts';
import type { Backend } from './messages.ts';

/** What a case must give: leaves, an error of that name, or a sample that is tested and has no expected values. */
export type Expected = { kind: 'leaves'; leaves: LeafValue[] } | { kind: 'throws'; name: string } | { kind: 'sample' };

export interface Oracle {
  /** The expected outcome of each case of a set, computed once and then cached. @throws GraderError */
  expected(task: Task, set: CaseSet): Promise<Expected[]>;
  /** Results of a `grad` task's `numeric.ts` on the arguments given; not cached. @throws GraderError */
  numeric(task: Task, calls: Arg[][]): Promise<LeafValue[][]>;
  /** Part of every key of cached outputs: versions and backend. */
  versions(): Promise<string>;
  backend(): Promise<Backend>;
  close(): Promise<void>;
}

export interface OracleOptions {
  cacheFolder?: string;
  observe?: Observe;
  log(line: string): void;
}

const tfjsVersion = z.object({ version: z.string() }).parse(createRequire(import.meta.url)('@tensorflow/tfjs/package.json')).version;

export const digestOf = (...parts: string[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 40);

interface Asked {
  /** Arguments of the cases whose result the reference decides. */
  asked: Arg[][];
  digest: string;
}

/** Writing out and hashing every number would be a good part of a grading: a set is asked for again and again. */
const known = new WeakMap<CaseSet, Asked>();

function askedOf(set: CaseSet): Asked {
  const before = known.get(set);
  if (before) return before;
  const asked = set.cases.filter((one) => one.throws === undefined && one.sample === undefined).map((one) => one.args);
  const found = { asked, digest: digestOf(argsText(asked)) };
  known.set(set, found);
  return found;
}

export function createOracle({ cacheFolder, observe, log }: OracleOptions): Oracle {
  const client = createOracleClient(log);
  const cache = createCache<LeafValue[][]>({
    encode: (results) => JSON.stringify(results.map((leaves) => leaves.map(encodeLeaf))),
    decode: (text) => StoredResults.parse(JSON.parse(text)),
    folder: cacheFolder,
    onLookup: (found) => observe?.({ kind: 'lookup', cache: 'expected', found }),
    log,
  });
  // Without the native package there is one possible backend, and a warm cache needs no worker at all.
  const hasNative = isNativeInstalled();
  const backend = async (): Promise<Backend> => (hasNative ? client.backend() : 'cpu');
  const versions = async (): Promise<string> => `comparator ${comparatorVersion}, tfjs ${tfjsVersion}, ${await backend()}`;

  const ask = (task: Task, program: 'reference.ts' | 'numeric.ts', calls: Arg[][]): Promise<LeafValue[][]> =>
    client.ask({
      file: join(task.referenceFolder, program),
      kind: program === 'numeric.ts' || task.oracle === 'exact' ? 'plain' : 'tfjs',
      returns: task.signature.returns,
      calls,
    });

  return {
    versions,
    backend,
    numeric: (task, calls) => ask(task, 'numeric.ts', calls),
    async expected(task, set) {
      const { asked, digest } = askedOf(set);
      if (task.oracle === 'stat' && asked.length > 0) {
        throw new GraderError(`task '${task.id}' is statistical, but ${asked.length} of its ${set.scope} cases lack a 'sample'`);
      }
      const key = digestOf('expected', task.hash, await versions(), set.scope, String(set.seed), digest);
      const results = asked.length === 0 ? [] : await cache.get(key, () => ask(task, 'reference.ts', asked));
      const queue = results.values();
      return set.cases.map((one): Expected => {
        if (one.throws !== undefined) return { kind: 'throws', name: one.throws };
        if (one.sample !== undefined) return { kind: 'sample' };
        const leaves = queue.next().value;
        if (!leaves) throw new GraderError(`task '${task.id}': fewer results than cases`);
        return { kind: 'leaves', leaves };
      });
    },
    close: () => client.close(),
  };
}
