import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { StartupError } from './startup-error.ts';

/** The project's folder, wherever the program was started from. */
export const projectFolder = fileURLToPath(new URL('../../..', import.meta.url)).replace(/[\\/]$/, '');

const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
const secretLength = 32;

const PublicUrl = z.url({ protocol: /^https?$/ }).transform((text, context) => {
  const url = new URL(text);
  if (url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '') return url.origin;
  context.addIssue({ code: 'custom', message: 'has more than an origin' });
  return z.NEVER;
});

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  PUBLIC_URL: PublicUrl.optional(),
  DATA_DIR: z.string().optional(),
  TRUST_PROXY: z.stringbool().default(false),
  SEED_SECRET: z.string().min(secretLength).optional(),
  AUTH_SECRET: z.string().min(secretLength).optional(),
  LOG_LEVEL: z.enum(logLevels).optional(),
});
type Name = keyof z.output<typeof Environment>;

/** What a sentence says is allowed. */
const allowed: Record<Name, string> = {
  NODE_ENV: 'development, production or test',
  PORT: 'a whole number from 0 to 65535',
  HOST: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  DATABASE_URL: 'of the form postgresql://user:password@host:5432/name',
  PUBLIC_URL: 'the address people type, such as https://descent.example, without a path',
  DATA_DIR: 'a folder',
  TRUST_PROXY: 'true behind a reverse proxy that sets X-Forwarded-For, otherwise false',
  SEED_SECRET: `a random text of at least ${secretLength} characters`,
  AUTH_SECRET: `a random text of at least ${secretLength} characters`,
  LOG_LEVEL: logLevels.join(', '),
};
/** Never repeated in a message. */
const secretNames: readonly string[] = ['DATABASE_URL', 'SEED_SECRET', 'AUTH_SECRET'] satisfies Name[];

export interface Env {
  mode: 'development' | 'production' | 'test';
  port: number;
  host: string;
  /** Without one the database is embedded, in `dataFolder`. */
  databaseUrl: string | undefined;
  publicUrl: string | undefined;
  dataFolder: string;
  trustProxy: boolean;
  /** Undefined: generated and kept in `dataFolder`. */
  seedSecret: string | undefined;
  authSecret: string | undefined;
  logLevel: (typeof logLevels)[number];
}

/** Reads the environment once. Throws StartupError naming every variable that cannot be read, its value and what is allowed. */
export function readEnv(source: Record<string, string | undefined>): Env {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined && value !== ''));
  const result = Environment.safeParse(given);
  if (!result.success) throw new StartupError(result.error.issues.map((issue) => problemOf(String(issue.path[0]), source)).join('\n'));
  const { data } = result;
  const env: Env = {
    mode: data.NODE_ENV,
    port: data.PORT,
    host: data.HOST,
    databaseUrl: data.DATABASE_URL,
    publicUrl: data.PUBLIC_URL,
    dataFolder: resolve(data.DATA_DIR ?? join(projectFolder, 'data')),
    trustProxy: data.TRUST_PROXY,
    seedSecret: data.SEED_SECRET,
    authSecret: data.AUTH_SECRET,
    // A line per request is for those who run a server, not for somebody at their own machine.
    logLevel: data.LOG_LEVEL ?? (data.NODE_ENV === 'production' ? 'info' : 'warn'),
  };
  const problems = env.mode === 'production' ? productionProblems(env) : [];
  if (problems.length > 0) throw new StartupError(problems.join('\n'));
  return env;
}

function problemOf(name: string, source: Record<string, string | undefined>): string {
  const value = secretNames.includes(name) ? 'a value' : `'${source[name]}'`;
  const wanted = Object.entries(allowed).find(([known]) => known === name)?.[1];
  return `${name} is set to ${value} that cannot be used: it must be ${wanted}.`;
}

/** What a development machine may do and a public server may not. */
function productionProblems(env: Env): string[] {
  const secrets = { SEED_SECRET: env.seedSecret, AUTH_SECRET: env.authSecret };
  return Object.entries(secrets).flatMap(([name, value]) => {
    if (value !== undefined && isPlaceholder(value))
      return [`${name} is a placeholder: put a random text there, such as \`openssl rand -hex 32\` prints.`];
    if (value === undefined && env.databaseUrl !== undefined) {
      return [`${name} is missing: processes that share a database need the same one, such as \`openssl rand -hex 32\` prints.`];
    }
    return [];
  });
}

/** Texts that stand in examples, and texts of so few different characters that nobody drew them at random. */
function isPlaceholder(secret: string): boolean {
  return /change.?me|placeholder|example|secret|password|your|insert|replace/i.test(secret) || new Set(secret).size < 10;
}
