import { betterAuth } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { anonymous } from 'better-auth/plugins/anonymous';
import type { Prisma } from './database/open.ts';
import type { Env } from './env.ts';
import { limits } from './limits.ts';

const daySeconds = 24 * 60 * 60;

/** Sign-in. Guests only for now; e-mail, passkeys and OAuth are options and plugins of the same library. */
export function createAuth({ prisma, env, secret }: { prisma: Prisma; env: Env; secret: string }) {
  const origin = env.publicUrl ?? `http://${env.host}:${env.port}`;
  return betterAuth({
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    secret,
    baseURL: origin,
    basePath: '/api/auth',
    // Which site a write comes from is checked before it gets here; on one's own machine any loopback name will do.
    trustedOrigins: env.publicUrl === undefined ? ['http://localhost', 'http://localhost:*', 'http://127.0.0.1:*'] : [],
    session: { expiresIn: limits.sessionDays * daySeconds, updateAge: daySeconds },
    // The library would delete a guest who signs up, and the cascade would take the progress: rows are moved first.
    plugins: [anonymous({ disableDeleteAnonymousUser: true })],
    advanced: {
      cookiePrefix: 'descent',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
    },
    // Limits are kept by address in one place, `plugins/limits.ts`.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'error' },
  });
}
export type Auth = ReturnType<typeof createAuth>;
