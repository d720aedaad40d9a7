import { apiKey } from '@better-auth/api-key';
import { passkey } from '@better-auth/passkey';
import { APIError, createAuthMiddleware, isAPIError } from 'better-auth/api';
import { betterAuth, type BetterAuthPlugin } from 'better-auth';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { anonymous } from 'better-auth/plugins/anonymous';
import { haveIBeenPwned } from 'better-auth/plugins/haveibeenpwned';
import { openAPI } from 'better-auth/plugins';
import type { FastifyBaseLogger } from 'fastify';
import type { Lang } from 'questions';
import type { Prisma } from './database/open.ts';
import type { Env } from './env.ts';
import { limits } from './limits.ts';
import type { Mailer } from './mail/mailer.ts';
import { alreadyMail, langOf, resetMail, verificationMail } from './mail/texts.ts';

/** So that a token that was published is known for what it is. */
const tokenPrefix = 'descent_';

const daySeconds = 24 * 60 * 60;

interface Options {
  prisma: Prisma;
  env: Env;
  secret: string;
  /** Null: no mail is sent, addresses are not confirmed, and a forgotten password cannot be replaced. */
  mailer: Mailer | null;
  /** Gives a guest's rows to the account that they signed in to, and removes the guest; all of it or nothing. */
  unite: (guest: { from: string; to: string }) => Promise<void>;
  log: FastifyBaseLogger;
}

/** Sign-in: guests, e-mail and password, passkeys, GitHub where it is configured, tokens for programs. Which of the library's routes are open stands in `plugins/sign-in.ts`. */
export function createAuth({ prisma, env, secret, mailer, unite, log }: Options) {
  const origin = env.publicUrl ?? `http://${env.host}:${env.port}`;
  const pageAt = (lang: Lang, path: string) => `${origin}${lang === 'en' ? '' : `/${lang}`}${path}`;

  return betterAuth({
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    secret,
    baseURL: origin,
    basePath: '/api/auth',
    // Which site a write comes from is checked before it gets here; on one's own machine any loopback name will do.
    trustedOrigins: env.publicUrl === undefined ? ['http://localhost', 'http://localhost:*', 'http://127.0.0.1:*'] : [],
    user: {
      additionalFields: {
        role: { type: 'string', required: false, defaultValue: 'learner', input: false },
        disabledAt: { type: 'date', required: false, input: false },
      },
    },
    databaseHooks: {
      session: {
        create: {
          async before({ userId }) {
            const isDisabled = (await prisma.user.count({ where: { id: userId, disabledAt: { not: null } } })) > 0;
            if (isDisabled) throw new APIError('FORBIDDEN', { code: 'ACCOUNT_DISABLED', message: 'This account is disabled.' });
          },
        },
      },
    },
    session: { expiresIn: limits.sessionDays * daySeconds, updateAge: daySeconds },
    emailAndPassword: {
      enabled: true,
      minPasswordLength: limits.passwordLength.least,
      maxPasswordLength: limits.passwordLength.most,
      revokeSessionsOnPasswordReset: true,
      resetPasswordTokenExpiresIn: limits.mailedLinkSeconds,
      // Where mail is sent, an address counts once its owner confirmed it, and signing up says the same whether it is known or not.
      requireEmailVerification: mailer !== null,
      ...(mailer && {
        async sendResetPassword({ user, token }, request) {
          const lang = langOf(request);
          mailer.send(user.email, resetMail(lang, pageAt(lang, `/reset?token=${token}`)));
        },
        async onExistingUserSignUp({ user }, request) {
          const lang = langOf(request);
          mailer.send(user.email, alreadyMail(lang, pageAt(lang, '/sign-in')));
        },
      }),
    },
    ...(mailer && {
      emailVerification: {
        sendOnSignUp: true,
        sendOnSignIn: true,
        autoSignInAfterVerification: true,
        expiresIn: limits.mailedLinkSeconds,
        async sendVerificationEmail({ user, url }, request) {
          mailer.send(user.email, verificationMail(langOf(request), url));
        },
      },
    }),
    ...(env.github && { socialProviders: { github: env.github } }),
    // What goes wrong on the way back from another server is said on the page where it began.
    onAPIError: {
      errorURL: `${origin}/sign-in`,
      // What is no refusal is not the library's to answer: it would say 500 of a database that is away, and nothing of why.
      onError(error) {
        if (!isAPIError(error)) throw error;
        log.debug({ err: error }, 'sign-in: refused');
      },
    },
    plugins: [
      anonymous({
        // The library would delete a guest who signs in, and the cascade would take the progress: rows are moved instead.
        disableDeleteAnonymousUser: true,
        async onLinkAccount({ anonymousUser, newUser, ctx }) {
          try {
            await unite({ from: anonymousUser.user.id, to: newUser.user.id });
          } catch (error) {
            // An error that is not the library's sends no cookie: the browser stays the guest's, whose rows are all there.
            await ctx.context.internalAdapter.deleteSession(newUser.session.token);
            throw error;
          }
        },
      }),
      endPreviousSession,
      apiKey({
        // Columns as those of the other tables, and explicit limits: the library's own allow ten requests a day.
        schema: { apikey: { modelName: 'apiToken', fields: { referenceId: 'userId' } } },
        defaultPrefix: tokenPrefix,
        startingCharactersConfig: { charactersLength: tokenPrefix.length + 4 },
        requireName: true,
        maximumNameLength: 60,
        keyExpiration: { minExpiresIn: 1, maxExpiresIn: limits.tokenDays },
        rateLimit: { enabled: true, timeWindow: 60_000, maxRequests: limits.tokenRequestsPerMinute },
      }),
      // A passkey belongs to a name: on one's own machine to `localhost`, and not to a number such as 127.0.0.1.
      passkey({
        rpName: 'Descent',
        rpID: env.publicUrl === undefined ? 'localhost' : new URL(origin).hostname,
        origin: env.publicUrl ?? null,
      }),
      openAPI({ disableDefaultReference: true }),
      ...(env.checkBreachedPasswords ? [haveIBeenPwned()] : []),
    ],
    advanced: {
      cookiePrefix: 'descent',
      useSecureCookies: origin.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/' },
      ipAddress: { disableIpTracking: true },
      // Explicit: the library leaves both checks out where it takes itself to be under test.
      disableOriginCheck: false,
      disableCSRFCheck: false,
    },
    // Limits are kept in one place, `plugins/limits.ts` and `plugins/sign-in.ts`.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: {
      level: 'error',
      log(_level, message, ...more) {
        const err = more.find((one) => one instanceof Error);
        // What it refuses is no fault of ours, and a guesser would fill the log with it.
        const isRefusal = err !== undefined && 'statusCode' in err && Number(err.statusCode) < 500;
        log[isRefusal ? 'debug' : 'error']({ err }, `sign-in: ${message}`);
      },
    },
  });
}

/**
 * Signing in begins a new session; the one that was open in this browser ends. A guest's ends with the guest.
 * A plugin, to be named after that of guests: that one still reads the session that ends here.
 */
const endPreviousSession: BetterAuthPlugin = {
  id: 'end-previous-session',
  hooks: {
    after: [
      {
        matcher: () => true,
        handler: createAuthMiddleware(async (ctx) => {
          const { newSession, internalAdapter, authCookies, secret } = ctx.context;
          if (!newSession) return;
          const token = await ctx.getSignedCookie(authCookies.sessionToken.name, secret);
          if (!token || token === newSession.session.token) return;
          const previous = await internalAdapter.findSession(token);
          if (previous && previous.user.isAnonymous !== true) await internalAdapter.deleteSession(token);
        }),
      },
    ],
  },
};

export type Auth = ReturnType<typeof createAuth>;
