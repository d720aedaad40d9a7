import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createGrader, type Grader } from 'grader';
import { buildApp } from './app.ts';
import { openDatabase, type Database } from './database/open.ts';
import { readEnv, type Env } from './env.ts';
import { startObservability, type Observability } from './observability/observability.ts';
import { readSecrets } from './secrets.ts';
import { StartupError } from './startup-error.ts';
import { prepare, readBank, runProcess, type Running } from './startup.ts';

export interface Server extends Running {
  /** Where it can be opened. */
  url: string;
}

/** Opens the database, builds the server and listens. Throws StartupError for what stands in the way outside the program. */
export async function serve(env: Env): Promise<Server> {
  const { auth, seed } = await readSecrets(env);
  const bank = await readBank();
  const database = await openDatabase(env);
  const observed = await startObservability(env, 'descent');
  const { metrics, tracing, version, observeGrader } = observed;
  const grader = createGrader({
    bank,
    seedSecret: seed,
    cacheFolder: join(env.dataFolder, 'cache'),
    observe: observeGrader,
    log: (line) => app?.log.info(line),
  });
  let app: FastifyInstance | undefined;
  try {
    app = await buildApp({ env, database, bank, grader, authSecret: auth, version, metrics, tracing });
    await app.listen({ port: env.port, host: env.host });
    prepare(await grader, app.log);
  } catch (error) {
    await closeAll(app, grader, database, observed);
    throw listenProblem(error, env) ?? error;
  }
  const started = app;
  return { url: urlOf(started, env), stop: () => closeAll(started, grader, database, observed) };
}

/** In the order of dependence: no new requests, then the grader, then the database. */
async function closeAll(
  app: FastifyInstance | undefined,
  grader: Promise<Grader>,
  database: Database,
  observed: Observability,
): Promise<void> {
  await app?.close();
  await grader.then(
    (ready) => ready.close(),
    () => {},
  );
  await database.close();
  await observed.close();
}

function listenProblem(error: unknown, { port, host }: Env): StartupError | null {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return new StartupError(`Port ${port} is taken. Set PORT to another one, such as PORT=${port + 1}.`);
  if (code === 'EACCES') return new StartupError(`Port ${port} may not be used by this user. Set PORT to one above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new StartupError(`HOST '${host}' is no address of this machine.`);
  return null;
}

function urlOf(app: FastifyInstance, env: Env): string {
  if (env.publicUrl !== undefined) return env.publicUrl;
  const { port } = app.server.address() as AddressInfo;
  const isAnywhere = env.host === '0.0.0.0' || env.host === '::';
  return `http://${isAnywhere ? 'localhost' : env.host}:${port}`;
}

if (import.meta.main) {
  await runProcess(
    async () => serve(readEnv(process.env)),
    ({ url }) => `Descent is at ${url}`,
  );
}
