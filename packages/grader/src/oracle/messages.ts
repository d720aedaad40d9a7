import type { Arg, ValueType } from 'questions';
import type { LeafValue } from '../sandbox/protocol.ts';

/** What the worker is asked: the results of a task's `reference.ts` or `numeric.ts` on some arguments. */
export interface Question {
  id: number;
  /** The file whose default export is called. */
  file: string;
  /** `tfjs`: called with tfjs first, inside `tidy`; `plain`: called with the arguments alone. */
  kind: 'tfjs' | 'plain';
  returns: ValueType;
  calls: Arg[][];
}

export type Answer = { id: number; results: LeafValue[][] } | { id: number; error: string };

/** Sent once, when the backend has been chosen. */
export interface Ready {
  backend: Backend;
  /** One line for the log: which backend, and why not the other. */
  line: string;
}

export type Backend = 'tfjs-node' | 'cpu';
