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
  APP_GRADES: z.stringbool().default(true),
  METRICS_TOKEN: z.string().min(secretLength).optional(),
  WATCH_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url({ protocol: /^https?$/ }).optional(),
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z
    .string()
    .regex(/@[^@\s]+$/)
    .optional(),
  GITHUB_CLIENT_ID: z.string().optional(),
  GITHUB_CLIENT_SECRET: z.string().optional(),
  CHECK_BREACHED_PASSWORDS: z.stringbool().default(false),
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
  APP_GRADES: 'false where worker processes grade what is submitted, otherwise true',
  METRICS_TOKEN: `a random text of at least ${secretLength} characters`,
  WATCH_PORT: 'a whole number from 0 to 65535',
  OTEL_EXPORTER_OTLP_ENDPOINT: 'the address of an OpenTelemetry collector, such as http://127.0.0.1:4318',
  SMTP_URL: 'of the form smtp://user:password@host:587, or smtps:// where the connection begins encrypted',
  MAIL_FROM: 'the address that mail comes from, such as descent@example.org or Descent <descent@example.org>',
  GITHUB_CLIENT_ID: 'the client id of an OAuth app at GitHub',
  GITHUB_CLIENT_SECRET: 'its client secret',
  CHECK_BREACHED_PASSWORDS: 'true where api.pwnedpasswords.com may be asked about new passwords, otherwise false',
  LOG_LEVEL: logLevels.join(', '),
};
/** Secrets that processes on one database share. */
type Secret = 'SEED_SECRET' | 'AUTH_SECRET';

/** Never repeated in a message. */
const secretNames: readonly string[] = [
  'DATABASE_URL',
  'SEED_SECRET',
  'AUTH_SECRET',
  'METRICS_TOKEN',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'SMTP_URL',
  'GITHUB_CLIENT_SECRET',
] satisfies Name[];

/** How mail is sent. */
export interface MailSettings {
  url: string;
  from: string;
}

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
  /** Whether the process that serves grades submissions too; false leaves them to workers. */
  appGrades: boolean;
  /** Who has it may read the metrics from anywhere; without one they are read on this machine alone. */
  metricsToken: string | undefined;
  /** Where a worker answers whoever watches it; undefined: it listens to nobody. */
  watchPort: number | undefined;
  /** The OpenTelemetry collector that is told of requests and gradings. */
  traceEndpoint: string | undefined;
  /** Undefined: no mail is sent, and addresses are not confirmed. */
  mail: MailSettings | undefined;
  /** Undefined: nobody signs in by GitHub. */
  github: { clientId: string; clientSecret: string } | undefined;
  /** Refuses passwords that stand in known leaks. Five characters of a hash leave this server. */
  checkBreachedPasswords: boolean;
  logLevel: (typeof logLevels)[number];
}

/**
 * Reads the environment once. Throws StartupError naming every variable that cannot be read, its value and what is allowed, and in
 * production every secret that is missing of those that the process needs.
 */
export function readEnv(source: Record<string, string | undefined>, needed: readonly Secret[] = ['SEED_SECRET', 'AUTH_SECRET']): Env {
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
    appGrades: data.APP_GRADES,
    metricsToken: data.METRICS_TOKEN,
    watchPort: data.WATCH_PORT,
    traceEndpoint: data.OTEL_EXPORTER_OTLP_ENDPOINT,
    mail: data.SMTP_URL !== undefined && data.MAIL_FROM !== undefined ? { url: data.SMTP_URL, from: data.MAIL_FROM } : undefined,
    github:
      data.GITHUB_CLIENT_ID !== undefined && data.GITHUB_CLIENT_SECRET !== undefined
        ? { clientId: data.GITHUB_CLIENT_ID, clientSecret: data.GITHUB_CLIENT_SECRET }
        : undefined,
    checkBreachedPasswords: data.CHECK_BREACHED_PASSWORDS,
    // A line per request is for those who run a server, not for somebody at their own machine.
    logLevel: data.LOG_LEVEL ?? (data.NODE_ENV === 'production' ? 'info' : 'warn'),
  };
  const problems = [...halfConfigured(data), ...(env.mode === 'production' ? productionProblems(env, needed) : [])];
  if (problems.length > 0) throw new StartupError(problems.join('\n'));
  return env;
}

function problemOf(name: string, source: Record<string, string | undefined>): string {
  const value = secretNames.includes(name) ? 'a value' : `'${source[name]}'`;
  const wanted = Object.entries(allowed).find(([known]) => known === name)?.[1];
  return `${name} is set to ${value} that cannot be used: it must be ${wanted}.`;
}

/** Settings that mean something only together. */
const together: { names: Name[]; what: string }[] = [
  { names: ['SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL'], what: 'To send mail' },
  { names: ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET', 'PUBLIC_URL'], what: 'To sign in by GitHub' },
];

/** What was begun and is not complete. PUBLIC_URL alone begins nothing. */
function halfConfigured(data: Partial<Record<Name, unknown>>): string[] {
  return together.flatMap(({ names, what }) => {
    const isBegun = names.some((name) => name !== 'PUBLIC_URL' && data[name] !== undefined);
    const missing = names.filter((name) => data[name] === undefined);
    return isBegun && missing.length > 0
      ? [`${what} ${missing.join(' and ')} must be set too: ${missing.map((name) => allowed[name]).join('; ')}.`]
      : [];
  });
}

/** What a development machine may do and a public server may not. */
function productionProblems(env: Env, needed: readonly Secret[]): string[] {
  const secrets = { SEED_SECRET: env.seedSecret, AUTH_SECRET: env.authSecret };
  const ofSecrets = needed.flatMap((name) => {
    const value = secrets[name];
    if (value !== undefined && isPlaceholder(value))
      return [`${name} is a placeholder: put a random text there, such as \`openssl rand -hex 32\` prints.`];
    if (value === undefined && env.databaseUrl !== undefined) {
      return [`${name} is missing: processes that share a database need the same one, such as \`openssl rand -hex 32\` prints.`];
    }
    return [];
  });
  return [...ofSecrets, ...placeholdersElsewhere(env)];
}

/** A database may do without a password, and watching without a token; neither may have one that everybody knows. */
function placeholdersElsewhere({ databaseUrl, metricsToken }: Env): string[] {
  const password = databaseUrl === undefined ? '' : decodeURIComponent(new URL(databaseUrl).password);
  const isKnown = /^(postgres|descent|admin|root|test)$/i.test(password) || (password !== '' && isExample(password));
  return [
    ...(isKnown
      ? ['DATABASE_URL has a placeholder for its password: give the database a random one, such as `openssl rand -hex 32` prints.']
      : []),
    ...(metricsToken !== undefined && isPlaceholder(metricsToken)
      ? ['METRICS_TOKEN is a placeholder: put a random text there, such as `openssl rand -hex 32` prints.']
      : []),
  ];
}

/** Texts that stand in examples, and texts of so few different characters that nobody drew them at random. */
function isPlaceholder(secret: string): boolean {
  return isExample(secret) || new Set(secret).size < 10;
}

const isExample = (secret: string): boolean => /change.?me|placeholder|example|secret|password|your|insert|replace/i.test(secret);
