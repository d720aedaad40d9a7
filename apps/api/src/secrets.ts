import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Env } from './env.ts';
import { StartupError } from './startup-error.ts';

export interface Secrets {
  /** Signs session cookies. */
  auth: string;
  /** Draws the hidden cases. */
  seed: string;
}

const SecretFile = z.object({ auth: z.string().min(32), seed: z.string().min(32) });
const secretBytes = 32;

/** The secrets of the environment; what is not given there is generated once into `data/secret`, readable by its owner alone. */
export async function readSecrets(env: Env): Promise<Secrets> {
  if (env.authSecret !== undefined && env.seedSecret !== undefined) return { auth: env.authSecret, seed: env.seedSecret };
  const kept = await keptSecrets(join(env.dataFolder, 'secret'));
  return { auth: env.authSecret ?? kept.auth, seed: env.seedSecret ?? kept.seed };
}

async function keptSecrets(file: string): Promise<Secrets> {
  const existing = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw new StartupError(`${file} cannot be read (${error.code}): give this user access to it.`);
  });
  if (existing === null) return createSecrets(file);
  const parsed = SecretFile.safeParse(parseJson(existing));
  if (!parsed.success) throw new StartupError(`${file} is damaged. Remove it to have a new one made: everybody is then signed out.`);
  return parsed.data;
}

async function createSecrets(file: string): Promise<Secrets> {
  const secrets = { auth: randomBytes(secretBytes).toString('hex'), seed: randomBytes(secretBytes).toString('hex') };
  await mkdir(join(file, '..'), { recursive: true });
  // `wx`: of two processes that start at once, the second reads what the first wrote.
  try {
    await writeFile(file, JSON.stringify(secrets), { mode: 0o600, flag: 'wx' });
    return secrets;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return keptSecrets(file);
    throw new StartupError(`${file} cannot be written (${error instanceof Error ? error.message : String(error)}).`);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
