import { readFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { createGrader, type Grader } from 'grader';
import { BankError, loadBank, type Bank } from 'questions';
import { z } from 'zod';
import { buildApp } from './app.ts';
import { openDatabase, type Database } from './database/open.ts';
import { projectFolder, readEnv, type Env } from './env.ts';
import { limits } from './limits.ts';
import { readSecrets } from './secrets.ts';
import { StartupError } from './startup-error.ts';

export interface Server {
  /** Where it can be opened. */
  url: string;
  stop: () => Promise<void>;
}

/** Opens the database, builds the server and listens. Throws StartupError for what stands in the way outside the program. */
export async function serve(env: Env): Promise<Server> {
  const version = await readVersion();
  const { auth, seed } = await readSecrets(env);
  const bank = await readBank();
  const database = await openDatabase(env);
  const grader = createGrader({ bank, seedSecret: seed, cacheFolder: join(env.dataFolder, 'cache'), log: (line) => app?.log.info(line) });
  let app: FastifyInstance | undefined;
  try {
    app = await buildApp({ env, database, bank, grader, authSecret: auth, version });
    await app.listen({ port: env.port, host: env.host });
    prepare(await grader, app.log);
  } catch (error) {
    await closeAll(app, grader, database);
    throw listenProblem(error, env) ?? error;
  }
  const started = app;
  return { url: urlOf(started, env), stop: () => closeAll(started, grader, database) };
}

/** The bank; what is wrong with it stands in the way of starting. */
async function readBank(): Promise<Bank> {
  try {
    return await loadBank();
  } catch (error) {
    throw error instanceof BankError ? new StartupError(`The question bank cannot be read:\n${error.message}`) : error;
  }
}

/** In the background: says what this platform does not give, and computes what every grading needs. */
function prepare(grader: Grader, log: FastifyInstance['log']): void {
  const work = async () => {
    const { backend, weaknesses } = await grader.info();
    log.info({ backend }, 'oracle');
    if (weaknesses.length > 0) log.warn({ weaknesses }, 'the sandbox is weaker here than it should be');
    await grader.prepare();
  };
  work().catch((error: unknown) => log.error({ err: error }, 'expected values could not be computed ahead'));
}

/** In the order of dependence: no new requests, then the grader, then the database. */
async function closeAll(app: FastifyInstance | undefined, grader: Promise<Grader>, database: Database): Promise<void> {
  await app?.close();
  await grader.then(
    (ready) => ready.close(),
    () => {},
  );
  await database.close();
}

async function readVersion(): Promise<string> {
  const file: unknown = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(file).version;
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

/** Ends the process after the requests that are open, or after some seconds; a second signal ends it at once. Works while it starts, too. */
function stopOnSignal(starting: Promise<Server>): void {
  let stopping = false;
  const stop = async () => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => process.exit(1), 2 * limits.stopMs).unref();
    const server = await starting;
    await server.stop();
    process.exit(0);
  };
  const onSignal = () => void stop().catch(fail);
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
}

function fail(error: unknown): never {
  console.error(error instanceof StartupError ? error.message : error);
  process.exit(1);
}

if (import.meta.main) {
  try {
    const starting = serve(readEnv(process.env));
    stopOnSignal(starting);
    console.log(`Descent is at ${(await starting).url}`);
  } catch (error) {
    fail(error);
  }
}
