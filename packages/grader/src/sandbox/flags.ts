/** Argument of a child: it may block its thread while a submission runs, because supervisor and kernel watch over it. */
export const BLOCKING_FLAG = '--blocking';
