import type { Submission } from 'api/contract';

/** A submission that was named and may not have arrived. */
export interface Named {
  id: string;
  code: string;
}

/** Seconds that one request waits for a verdict. */
const WAIT_SECONDS = 20;
/** Requests that wait before the page stops asking and says so: two minutes in all. */
export const MOST_WAITS = 6;

/**
 * The name of what is about to be submitted: the same program that did not get through keeps its name, so that the
 * server can tell a second press or a repeated request from a second submission.
 */
export const namedSubmission = (pending: Named | null, code: string, newId: () => string): Named =>
  pending?.code === code ? pending : { id: newId(), code };

/** Asks until there is a verdict, or the grader broke down. Returns the last answer: ungraded where the page's patience ended first. */
export async function graded(
  submission: Submission,
  ask: (id: string, waitSeconds: number) => Promise<Submission>,
  onwaiting: (queuePosition: number | null) => void,
): Promise<Submission> {
  let current = submission;
  for (let waits = 0; current.state === 'waiting' && waits < MOST_WAITS; waits += 1) {
    onwaiting(current.queuePosition);
    current = await ask(current.id, WAIT_SECONDS);
  }
  return current;
}
