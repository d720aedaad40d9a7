// Runs every hostile program on all children at once, with honest submissions beside, and prints what went otherwise than it must as JSON.
import { availableParallelism } from 'node:os';
import { createSandbox } from '../src/sandbox/pool.ts';
import type { Job, Outcome } from '../src/sandbox/protocol.ts';
import { isExpected, jobOf, kindOf, type Program } from './program.ts';
import { honest, programs } from './programs.ts';

/** What nothing but its end by force awaits need not be waited for long. */
const DOOMED_BUDGET_MS = 200;
/** A hostile program whose verdict is another one beside so much other work gets so many more tries, alone. */
const ALONE_TRIES = 5;

const sandbox = await createSandbox();
const cores = availableParallelism();

const outcomeOf = (job: Job, owner: string): Promise<Outcome | string> => sandbox.run(job, owner).catch((error: unknown) => String(error));

function besides({ job, expected }: Program): Job {
  const isDoomed = expected.every(({ status }) => status === 'timeout' || status === 'out-of-memory') && expected[0]?.status === 'timeout';
  return isDoomed ? { ...job, budgetMs: Math.min(job.budgetMs, DOOMED_BUDGET_MS) } : job;
}

const isRight = (outcome: Outcome | string, program: Program): boolean => typeof outcome !== 'string' && isExpected(outcome, program);

const queue = programs.values();
let attacked = 0;
const odd: Program[] = [];
async function attack(): Promise<void> {
  for (const program of queue) {
    if (!isRight(await outcomeOf(besides(program), 'hostile'), program)) odd.push(program);
    attacked++;
  }
}

let served = 0;
const wrongHonest: unknown[] = [];
async function serveHonest(): Promise<void> {
  for (const job = jobOf(honest); attacked < programs.length; served++) {
    const outcome = await outcomeOf(job, 'honest');
    const kinds = typeof outcome === 'string' ? [outcome] : outcome.calls.map((call, i) => kindOf(call, job.cases[i]!));
    if (kinds.join() !== 'doubled,doubled') wrongHonest.push(outcome);
  }
}

await Promise.all([...Array.from({ length: 2 * cores }, attack), ...Array.from({ length: cores }, serveHonest)]);

const wrongHostile: unknown[] = [];
for (const program of odd) {
  const outcomes: (Outcome | string)[] = [];
  while (outcomes.length < ALONE_TRIES && !outcomes.some((outcome) => isRight(outcome, program))) {
    outcomes.push(await outcomeOf(program.job, 'hostile'));
  }
  if (!outcomes.some((outcome) => isRight(outcome, program)))
    wrongHostile.push({ name: program.name, expected: program.expected, outcomes });
}
await sandbox.close();
console.log(JSON.stringify({ uid: process.getuid?.(), programs: programs.length, served, wrongHonest, wrongHostile }));
