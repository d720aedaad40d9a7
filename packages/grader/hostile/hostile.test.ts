import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createSandbox } from '../src/sandbox/pool.ts';
import { childProcesses, residentBytes } from '../src/sandbox/process-stats.ts';
import type { Sandbox } from '../src/sandbox/protocol.ts';
import { isExpected, jobOf, kindOf, type Program } from './program.ts';
import { honest, programs } from './programs.ts';

/** A verdict comes at most so long after the end of its budget. */
const LATE_MS = 500;
/** Resident memory of all children together: the one that is attacked, watched every 8 ms, and the spare. */
const RESIDENT_BYTES = 900 * 2 ** 20;
const SAMPLE_MS = 5;

let sandbox: Sandbox;
let peak = 0;
let sampler: NodeJS.Timeout;

beforeAll(async () => {
  // One after the other, and never graded twice, so that times are those of one run.
  sandbox = await createSandbox({ concurrency: 1, repeats: 0 });
});
afterAll(() => sandbox.close());
beforeEach(() => {
  peak = 0;
  sampler = setInterval(() => {
    const resident = childProcesses(process.pid).map((pid) => residentBytes(pid) ?? 0);
    peak = Math.max(
      peak,
      resident.reduce((sum, bytes) => sum + bytes, 0),
    );
  }, SAMPLE_MS);
});
afterEach(() => clearInterval(sampler));

async function check(program: Program): Promise<void> {
  const start = performance.now();
  const outcome = await sandbox.run(program.job);
  const wallMs = performance.now() - start;
  expect(isExpected(outcome, program), `expected ${JSON.stringify(program.expected)}, got ${JSON.stringify(outcome)}`).toBe(true);
  expect(JSON.stringify(outcome), 'text that a database refuses').not.toMatch(/\\u0000|\\ud[89a-f]/);
  expect(wallMs).toBeLessThan(program.job.budgetMs + LATE_MS);
  expect(peak).toBeLessThan(RESIDENT_BYTES);
  // Children take turns: the second of these meets the child that was attacked, if it still lives.
  for (let i = 0; i < 2; i++) {
    const next = await sandbox.run(jobOf(honest));
    expect
      .soft(
        next.calls.map((call, k) => kindOf(call, jobOf(honest).cases[k]!)),
        `the next submission: ${JSON.stringify(next)}`,
      )
      .toEqual(['doubled', 'doubled']);
  }
}

// A machine that does something else may delay a run: such a failure does not come three times.
const options = { retry: 2 };

test.each(programs)('$name', options, (program) => check(program));
