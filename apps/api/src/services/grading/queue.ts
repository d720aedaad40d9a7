import type { Prisma } from '../../database/open.ts';

/** What names a submission, whoever it belongs to later, and whose turn it waits for. */
export interface Queued {
  sequence: bigint;
  userId: string;
}

/** What is left of the client inside a transaction. */
export type Transaction = Parameters<Parameters<Prisma['$transaction']>[0]>[0];

/** A look-out for one submission; `stop` when nobody waits any more. */
export interface Watch {
  /** Resolves when the submission has left the queue, or when its time is up; then it is worth looking at the row. */
  settled: Promise<void>;
  stop: () => void;
}

/**
 * Where submissions wait for their verdicts: one learner after the other, and each one's in order of arrival. What waits is the rows
 * without a verdict; a queue decides which process grades them, and when.
 */
export interface GradingQueue {
  readonly isClosed: boolean;
  /** Submissions that wait for a verdict, those being graded included. */
  length(): Promise<number>;
  /** How many are graded up to and with this one if nothing comes meanwhile; null where it is not waiting. */
  position(submission: Queued): Promise<number | null>;
  /** Queues a row, in the transaction that writes it. */
  add(tx: Transaction, submission: Queued): Promise<void>;
  /** That transaction was committed. */
  added(submission: Queued): void;
  watch(submission: Queued, ms: number): Watch;
  /** Takes up what has no verdict: everything that a crash or a fault left. Returns how many. */
  start(): Promise<number>;
  /** Takes nothing up any more, lets everybody who waits go, and gives what is being graded so many milliseconds. */
  close(ms: number): Promise<void>;
}
