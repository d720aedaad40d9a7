import type { LoggerOptions } from 'pino';

/** Names of what is never written, wherever it stands in what is logged. */
const secretNames = ['code', 'source', 'password', 'newPassword', 'currentPassword', 'token', 'secret', 'cookie', 'authorization'];

/** Causes of causes that are written. */
const causeDepth = 4;

interface LoggedError {
  type: string;
  message: string;
  stack?: string;
  /** Its code. What is called 'code' is a program, and is not written. */
  errorCode?: string;
  cause?: LoggedError;
}

/**
 * What is written of an error: its name, sentence, place and code. Of its other fields nothing: those of a database's error hold the row
 * that it refused, and with it a program.
 */
function loggedError(error: unknown, depth = causeDepth): LoggedError {
  if (!(error instanceof Error)) return { type: typeof error, message: 'something that is no error was thrown' };
  return {
    type: error.name,
    message: error.message,
    ...(error.stack === undefined ? {} : { stack: error.stack }),
    ...('code' in error && typeof error.code === 'string' ? { errorCode: error.code } : {}),
    ...(error.cause === undefined || depth === 0 ? {} : { cause: loggedError(error.cause, depth - 1) }),
  };
}

/** Of every process: one JSON object a line, to standard output. */
export const loggerOptions = (level: string): LoggerOptions => ({
  level,
  serializers: { err: (error: unknown) => loggedError(error) },
  redact: { paths: secretNames.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]), censor: '[not logged]' },
});
