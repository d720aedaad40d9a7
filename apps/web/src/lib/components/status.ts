import { m } from '#lib/paraglide/messages.js';

/** The statuses of a report and of a case, and what else is shown with an icon and a word. */
export type ShownStatus =
  | 'accepted'
  | 'passed'
  | 'solved'
  | 'wrong'
  | 'compile-error'
  | 'runtime-error'
  | 'timeout'
  | 'out-of-memory'
  | 'invalid-output'
  | 'due'
  | 'queued'
  | 'new'
  | 'untested';

/** The four colours of status: right, wrong mathematics, a program that did not get there, and due or waiting. */
export type StatusTone = 'accepted' | 'wrong' | 'error' | 'due' | 'plain';

export const statusTone: Record<ShownStatus, StatusTone> = {
  accepted: 'accepted',
  passed: 'accepted',
  solved: 'accepted',
  wrong: 'wrong',
  'compile-error': 'error',
  'runtime-error': 'error',
  timeout: 'error',
  'out-of-memory': 'error',
  'invalid-output': 'error',
  due: 'due',
  queued: 'plain',
  new: 'plain',
  untested: 'plain',
};

const words: Record<ShownStatus, () => string> = {
  accepted: m.status_accepted,
  passed: m.status_passed,
  solved: m.status_solved,
  wrong: m.status_wrong,
  'compile-error': m.status_compile_error,
  'runtime-error': m.status_runtime_error,
  timeout: m.status_timeout,
  'out-of-memory': m.status_out_of_memory,
  'invalid-output': m.status_invalid_output,
  due: m.status_due,
  queued: m.status_queued,
  new: m.status_new,
  untested: m.status_untested,
};

/** The word for a status in the language of the page. */
export const statusWord = (status: ShownStatus): string => words[status]();

/** A status that came as text; one that is not known is shown as not started. */
export const asShownStatus = (status: string): ShownStatus => shownStatuses.find((known) => known === status) ?? 'new';
const shownStatuses: ShownStatus[] = ['accepted', 'wrong', 'compile-error', 'runtime-error', 'timeout', 'out-of-memory', 'invalid-output'];
