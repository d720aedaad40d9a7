import { describe, expect, test } from 'vitest';
import { readEnv } from './env.ts';
import { StartupError } from './startup-error.ts';

const strong = '7f3a9c51e8b2460d9f1e5a7c3b8d2046';

test('nothing set: embedded database, loopback, port 3000', () => {
  expect(readEnv({})).toMatchObject({ port: 3000, host: '127.0.0.1', databaseUrl: undefined, mode: 'development', trustProxy: false });
});

test('an empty variable counts as unset', () => {
  expect(readEnv({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined });
});

describe('a value that cannot be read names the variable, the value and what is allowed', () => {
  const bad = [
    ['PORT', 'eighty', /0 to 65535/],
    ['PORT', '70000', /0 to 65535/],
    ['PORT', '3000.5', /0 to 65535/],
    ['PUBLIC_URL', 'descent.example', /https:\/\/descent\.example/],
    ['PUBLIC_URL', 'https://descent.example/path', /without a path/],
    ['PUBLIC_URL', 'ftp://descent.example', /https/],
    ['LOG_LEVEL', 'loud', /fatal, error, warn/],
    ['NODE_ENV', 'prod', /production/],
    ['TRUST_PROXY', 'perhaps', /true/],
  ] as const;
  test.each(bad)('%s=%s', (name, value, allowed) => {
    const read = () => readEnv({ [name]: value });
    expect(read).toThrow(StartupError);
    expect(read).toThrow(new RegExp(`${name} is set to '${value}'`));
    expect(read).toThrow(allowed);
  });
});

test('a database address that cannot be read is not repeated: it may hold a password', () => {
  const read = () => readEnv({ DATABASE_URL: 'mysql://me:hunter2@host/db' });
  expect(read).toThrow(/DATABASE_URL/);
  expect(read).not.toThrow(/hunter2/);
});

test('every problem is told at once', () => {
  expect(() => readEnv({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/PORT[\s\S]*LOG_LEVEL/);
});

describe('production', () => {
  const base = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgresql://u:p@h/d',
    SEED_SECRET: strong,
    AUTH_SECRET: [...strong].toReversed().join(''),
  };

  test.each(['change-me-change-me-change-me-change-me', 'your-secret-goes-here-your-secret-goes', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'])(
    'refuses the placeholder %s',
    (placeholder) => {
      const read = () => readEnv({ ...base, AUTH_SECRET: placeholder });
      expect(read).toThrow(/AUTH_SECRET is a placeholder/);
      expect(read).not.toThrow(new RegExp(placeholder));
    },
  );

  test('refuses a shared database without secrets', () => {
    expect(() => readEnv({ ...base, SEED_SECRET: undefined })).toThrow(/SEED_SECRET is missing/);
  });

  test('takes random secrets', () => {
    expect(readEnv(base).authSecret).toHaveLength(32);
  });
});
