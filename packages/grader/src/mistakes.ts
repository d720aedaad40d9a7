import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Task } from 'questions';
import { z } from 'zod';
import { casesOf } from './cases.ts';
import type { Observe } from './events.ts';
import { runProgram } from './grade.ts';
import { createCache } from './oracle/cache.ts';
import { argsText, encodeLeaf, StoredLeaf } from './oracle/codec.ts';
import { digestOf } from './oracle/oracle.ts';
import { Reason, SourceError, Status } from './report.ts';
import type { CallOutcome, Outcome, Sandbox } from './sandbox/protocol.ts';

/** What a known-wrong program does on the cases of a submission, in their order. */
export interface MistakeOutcome {
  id: string;
  tag: string;
  status: Outcome['status'];
  calls: CallOutcome[];
}

export interface MistakeRunner {
  /** Outcomes of every mistake of a task on the cases of Submit with this seed; those of Run are the first of them. */
  outcomes(task: Task, seed: number): Promise<MistakeOutcome[]>;
}

export interface MistakeRunnerOptions {
  sandbox: Sandbox;
  cacheFolder?: string;
  observe?: Observe;
  log(line: string): void;
}

type Stored = Pick<MistakeOutcome, 'status' | 'calls'>;

const StoredOutcome = z.object({
  status: z.enum(['done', ...Status.exclude(['accepted', 'wrong']).options]),
  calls: z.array(
    z.discriminatedUnion('kind', [
      z.object({ kind: z.literal('value'), leaves: z.array(StoredLeaf) }),
      z.object({ kind: z.literal('threw'), error: SourceError }),
      z.object({ kind: z.literal('invalid'), reason: Reason }),
    ]),
  ),
});

/** Runs mistakes one after the other, so that they never hold more than one child of the sandbox. */
export function createMistakeRunner({ sandbox, cacheFolder, observe, log }: MistakeRunnerOptions): MistakeRunner {
  const cache = createCache<Stored>({
    encode: ({ status, calls }) =>
      JSON.stringify({
        status,
        calls: calls.map((call) => (call.kind === 'value' ? { ...call, leaves: call.leaves.map(encodeLeaf) } : call)),
      }),
    decode: (text) => StoredOutcome.parse(JSON.parse(text)),
    folder: cacheFolder,
    onLookup: (found) => observe?.({ kind: 'lookup', cache: 'mistakes', found }),
    log,
  });
  return {
    async outcomes(task, seed) {
      const cases = casesOf(task, 'submit', seed);
      const args = argsText(cases.map((one) => one.definition.args));
      const outcomes: MistakeOutcome[] = [];
      for (const { id, tag, source } of task.mistakes) {
        const key = digestOf('mistake', task.hash, id, source, sandboxDigest(), String(seed), args, JSON.stringify(task.signature));
        const stored = await cache.get(key, async () => {
          const { status, calls } = await runProgram(task, source, cases, seed, sandbox);
          return { status, calls };
        });
        outcomes.push({ id, tag, ...stored });
      }
      return outcomes;
    },
  };
}

let digest: string | undefined;

/** A digest of the sandbox's own programs: what a mistake gives may change with them. */
function sandboxDigest(): string {
  const folder = fileURLToPath(new URL('./sandbox/', import.meta.url));
  digest ??= digestOf(
    ...readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
      .sort()
      .map((name) => readFileSync(`${folder}${name}`, 'utf8')),
  );
  return digest;
}
