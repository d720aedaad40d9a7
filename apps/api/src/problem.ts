import { limits } from './limits.ts';

/** An answer that is not what was asked for, and a sentence for the person who asked. Faults of ours are plain exceptions. */
export class Problem extends Error {
  override name = 'Problem';
  readonly statusCode: number;
  readonly code: string;
  readonly field: string | undefined;
  /** Seconds until it is worth trying again. */
  readonly retryAfter: number | undefined;

  constructor(statusCode: number, code: string, message: string, more: { field?: string; retryAfter?: number } = {}) {
    super(message);
    this.statusCode = statusCode;
    this.code = code;
    this.field = more.field;
    this.retryAfter = more.retryAfter;
  }
}

export const notFound = (what: string, id: string): Problem => new Problem(404, 'not-found', `There is no ${what} '${id}'.`);

const busyCode = 'grader-busy';
export const isSaturated = (error: unknown): boolean => error instanceof Problem && error.code === busyCode;

/** The grader has as much waiting as it may hold: a state of the service, not a fault. */
export const saturated = (retryAfter: number): Problem =>
  new Problem(503, busyCode, `The grader is busy. Your code is kept; try again in ${retryAfter} seconds.`, { retryAfter });

/** It says nothing about what was asked for, and later it may work. */
export const databaseAway = new Problem(503, 'database-away', 'The database cannot be reached. Try again in a moment.', {
  retryAfter: limits.saturatedRetrySeconds,
});
