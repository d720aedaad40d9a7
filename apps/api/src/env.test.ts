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

describe('mail', () => {
  const mail = {
    SMTP_URL: 'smtp://me:hunter2@mail.example:587',
    MAIL_FROM: 'Descent <d@example.org>',
    PUBLIC_URL: 'https://descent.example',
  };

  test('all of its settings, or none', () => {
    expect(readEnv(mail).mail).toEqual({ url: mail.SMTP_URL, from: mail.MAIL_FROM });
    expect(readEnv({ PUBLIC_URL: mail.PUBLIC_URL }).mail).toBeUndefined();
  });

  test.each(['SMTP_URL', 'MAIL_FROM', 'PUBLIC_URL'])('half of them is refused: without %s', (name) => {
    const read = () => readEnv({ ...mail, [name]: undefined });
    expect(read).toThrow(new RegExp(`To send mail ${name} must be set too`));
    expect(read).not.toThrow(/hunter2/);
  });

  test('an address that cannot be read is not repeated: it may hold a password', () => {
    const read = () => readEnv({ ...mail, SMTP_URL: 'http://me:hunter2@mail.example' });
    expect(read).toThrow(/SMTP_URL/);
    expect(read).not.toThrow(/hunter2/);
  });
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

  test.each(['postgres', 'change-me', 'password', 'descent'])(
    'refuses the database password %s, without repeating the address',
    (password) => {
      const read = () => readEnv({ ...base, DATABASE_URL: `postgresql://u:${password}@hidden-host/d` });
      expect(read).toThrow(/DATABASE_URL has a placeholder/);
      expect(read).not.toThrow(/hidden-host/);
    },
  );

  test('refuses a placeholder for the token of the metrics', () => {
    expect(() => readEnv({ ...base, METRICS_TOKEN: 'change-me-change-me-change-me-change-me' })).toThrow(/METRICS_TOKEN is a placeholder/);
  });

  test('takes random secrets', () => {
    expect(readEnv(base).authSecret).toHaveLength(32);
  });
});
