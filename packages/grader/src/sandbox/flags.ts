/** Argument of a child: it may block its thread while a submission runs, because supervisor and kernel watch over it. */
export const BLOCKING_FLAG = '--blocking';

/** Head of the first frame to a child: it carries the trusted code of `inside/` and no submission. */
export const SET_UP = 'set-up';
