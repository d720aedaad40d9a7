/** Codes for a server that is stopping, starting, full or not there: of PostgreSQL, of the system, of Prisma. */
const ofPostgres = ['57P01', '57P02', '57P03', '53300', '08000', '08001', '08003', '08006'];
const ofSystem = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'EPIPE',
];
/** Of a socket that was closed while something was written to it. */
const ofNode = ['ERR_STREAM_DESTROYED', 'ERR_STREAM_WRITE_AFTER_END', 'ERR_SOCKET_CLOSED'];
const ofPrisma = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'];
const codes = new Set(ofPostgres.concat(ofSystem, ofNode, ofPrisma));

/** What the driver says without a code. */
const sentences =
  /Connection terminated|accepting connections|timeout expired|Client was closed|terminating connection|timeout exceeded when trying to connect|Client has encountered a connection error/;

/** Whether a query failed because the database could not be asked: it says nothing about the query, and later it may work. */
export function isDatabaseAway(error: unknown): boolean {
  for (let one: unknown = error, depth = 0; typeof one === 'object' && one !== null && depth < 6; depth++) {
    if ('code' in one && typeof one.code === 'string' && codes.has(one.code)) return true;
    if ('originalCode' in one && typeof one.originalCode === 'string' && codes.has(one.originalCode)) return true;
    if ('message' in one && typeof one.message === 'string' && sentences.test(one.message)) return true;
    one = inner(one);
  }
  return false;
}

/** Prisma keeps the driver's error in its `meta`, everybody else in `cause`. */
function inner(error: object): unknown {
  if ('cause' in error && error.cause !== undefined) return error.cause;
  const meta = 'meta' in error ? error.meta : null;
  return typeof meta === 'object' && meta !== null && 'driverAdapterError' in meta ? meta.driverAdapterError : null;
}
