import type { FastifyBaseLogger } from 'fastify';
import type { Grader } from 'grader';
import { BankError, loadBank, type Bank } from 'questions';
import { limits } from './limits.ts';
import { StartupError } from './startup-error.ts';

/** A process that was started and can be stopped. */
export interface Running {
  stop: () => Promise<void>;
}

/** The bank; what is wrong with it stands in the way of starting. */
export async function readBank(): Promise<Bank> {
  try {
    return await loadBank();
  } catch (error) {
    throw error instanceof BankError ? new StartupError(`The question bank cannot be read:\n${error.message}`) : error;
  }
}

/** In the background: says what this platform does not give, and computes what every grading needs. */
export function prepare(grader: Grader, log: FastifyBaseLogger): void {
  const work = async () => {
    const { backend, weaknesses } = await grader.info();
    log.info({ backend }, 'oracle');
    if (weaknesses.length > 0) log.warn({ weaknesses }, 'the sandbox is weaker here than it should be');
    await grader.prepare();
  };
  work().catch((error: unknown) => log.error({ err: error }, 'expected values could not be computed ahead'));
}

/** Starts, says so, and ends the process on a signal: after what is open, or after some seconds; a second signal ends it at once. */
export async function runProcess<T extends Running>(start: () => Promise<T>, announce: (running: T) => string): Promise<void> {
  try {
    const starting = start();
    stopOnSignal(starting);
    console.log(announce(await starting));
  } catch (error) {
    fail(error);
  }
}

/** Works while it starts, too. */
function stopOnSignal(starting: Promise<Running>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), 2 * limits.stopMs).unref();
    const running = await starting;
    await running.stop();
    process.exit(0);
  };
  const onSignal = () => void stop().catch(fail);
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

function fail(error: unknown): never {
  console.error(error instanceof StartupError ? error.message : error);
  process.exit(1);
}
