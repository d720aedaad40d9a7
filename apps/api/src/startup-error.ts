/** Something outside the program stands in the way of starting: the message says what, and what to do. Printed without a stack. */
export class StartupError extends Error {
  override name = 'StartupError';
}
