import { fromNodeHeaders } from 'better-auth/node';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Auth } from '../auth.ts';
import type { Env } from '../env.ts';
import { limits } from '../limits.ts';
import { databaseAway, Problem } from '../problem.ts';
import { accountOf } from './learner.ts';

interface OpenRoute {
  method: 'GET' | 'POST';
  path: string;
  /** `address`: by where it comes from. `account`: by the e-mail address it names. `mail`: the same, where it makes the server send one. */
  limit?: readonly Limit[];
  /** A guest has no use for it. */
  account?: true;
  /** Open only where GitHub is configured. */
  github?: true;
}
type Limit = 'address' | 'account' | 'mail';

/** The library's routes that are open; everything else of it is not there. */
const libraryRoutes: readonly OpenRoute[] = [
  { method: 'POST', path: '/sign-up/email', limit: ['address', 'mail'] },
  { method: 'POST', path: '/sign-in/email', limit: ['address', 'account'] },
  { method: 'POST', path: '/sign-out' },
  { method: 'GET', path: '/get-session' },
  { method: 'POST', path: '/change-password', limit: ['address'] },
  { method: 'POST', path: '/request-password-reset', limit: ['address', 'mail'] },
  { method: 'POST', path: '/reset-password', limit: ['address'] },
  { method: 'POST', path: '/send-verification-email', limit: ['address', 'mail'] },
  { method: 'GET', path: '/verify-email', limit: ['address'] },
  { method: 'POST', path: '/sign-in/social', limit: ['address'], github: true },
  { method: 'GET', path: '/callback/:id', limit: ['address'], github: true },
  { method: 'GET', path: '/passkey/generate-register-options', account: true },
  { method: 'POST', path: '/passkey/verify-registration', account: true },
  { method: 'GET', path: '/passkey/generate-authenticate-options', limit: ['address'] },
  { method: 'POST', path: '/passkey/verify-authentication', limit: ['address'] },
  { method: 'GET', path: '/passkey/list-user-passkeys', account: true },
  { method: 'POST', path: '/passkey/delete-passkey', account: true },
];

const openRoutes = ({ github }: Pick<Env, 'github'>): OpenRoute[] => libraryRoutes.filter((route) => !route.github || github !== undefined);
const documentedPath = (path: string): string => path.replaceAll(/:(\w+)/g, '{$1}');

const basePath = '/api/auth';

/** Signing in and out, by the library. */
export async function signInRoutes(app: FastifyInstance, { auth, env }: { auth: Auth; env: Env }): Promise<void> {
  const limiters = createLimiters(app);
  for (const { method, path, limit = [], account } of openRoutes(env)) {
    app.route({
      method,
      url: basePath + path,
      exposeHeadRoute: false,
      // A token is no way to sign in.
      config: { scopes: [] },
      // Described by the library: `signInPaths`.
      schema: { hide: true },
      preHandler: [...limit.map((name) => limiters[name]), ...(account ? [app.readLearner, needAccount] : [])],
      async handler(request, reply) {
        const url = new URL(request.url, auth.options.baseURL);
        const body = request.body === undefined || request.body === null ? undefined : JSON.stringify(request.body);
        const headers = await withLiveSession(auth, fromNodeHeaders(request.headers));
        const response = await auth.handler(new Request(url, { method, headers, body }));
        const text = await response.text();
        // What a client made up the library takes for a fault of its own (500).
        if (text.includes('FAILED_TO_VERIFY_REGISTRATION'))
          throw new Problem(400, 'bad-passkey', 'This is no passkey that can be verified.');
        if (text.includes('FAILED_TO_GET_SESSION')) throw databaseAway;
        if (response.status >= 500) throw new Error(`sign-in answered ${response.status} to ${path}`);
        reply.code(response.status);
        for (const [name, value] of response.headers) reply.header(name, value);
        return reply.send(text);
      },
    });
  }
}

/** The library clears a cookie whose session has ended, after it set that of the one which begins: the old one is not shown to it. */
async function withLiveSession(auth: Auth, headers: Headers): Promise<Headers> {
  const cookie = headers.get('cookie');
  if (cookie === null || (await auth.api.getSession({ headers })) !== null) return headers;
  const { name } = (await auth.$context).authCookies.sessionToken;
  const others = cookie.split(/; */).filter((one) => !one.startsWith(`${name}=`));
  headers.delete('cookie');
  if (others.length > 0) headers.set('cookie', others.join('; '));
  return headers;
}

const needAccount = async (request: FastifyRequest): Promise<void> => void accountOf(request);

/**
 * These count for everybody, whoever runs the server included: they keep passwords from being guessed. They are kept in memory, by each
 * process for itself.
 */
function createLimiters(app: FastifyInstance): Record<Limit, (request: FastifyRequest) => Promise<void>> {
  const emailOf = ({ body, ip }: FastifyRequest) => z.object({ email: z.string().toLowerCase() }).safeParse(body).data?.email ?? ip;
  const limiter = (max: number, timeWindow: string, keyGenerator: (request: FastifyRequest) => string) => {
    const check = app.createRateLimit({ max, timeWindow, keyGenerator, allowList: [] });
    return async (request: FastifyRequest) => {
      const limit = await check(request);
      if (limit.isAllowed || !limit.isExceeded) return;
      throw new Problem(429, 'too-many', 'Too many attempts: wait before you try again.', { retryAfter: limit.ttlInSeconds });
    };
  };
  return {
    address: limiter(limits.signInsPerHour, '1 hour', ({ ip }) => ip),
    account: limiter(limits.signInsPerAccount, '15 minutes', emailOf),
    mail: limiter(limits.mailsPerHour, '1 hour', emailOf),
  };
}

const Described = z.object({
  paths: z.record(z.string(), z.record(z.string(), z.record(z.string(), z.unknown()))),
  components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

/** What the library says of the routes that are open, for the OpenAPI document. */
export async function signInPaths(auth: Auth, env: Env): Promise<z.infer<typeof Described>> {
  const { paths, components } = Described.parse(await auth.api.generateOpenAPISchema());
  const described: typeof paths = {};
  for (const { method, path } of openRoutes(env)) {
    const documented = documentedPath(path);
    const operation = paths[documented]?.[method.toLowerCase()];
    if (!operation) throw new Error(`the library does not describe ${method} ${path}`);
    const { security: _none, ...rest } = operation;
    (described[basePath + documented] ??= {})[method.toLowerCase()] = { ...rest, tags: ['Sign-in'] };
  }
  return { paths: described, components };
}
