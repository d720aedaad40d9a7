import { defaultKeyHasher } from '@better-auth/api-key';
import { z } from 'zod';
import type { Auth } from '../auth.ts';
import { TokenScope, type NewToken, type Token, type TokenRequest } from '../contract/tokens.ts';
import type { Prisma } from '../database/open.ts';
import { limits } from '../limits.ts';
import { databaseAway, notFound, Problem } from '../problem.ts';
import type { Learner } from './learner.ts';

/** The one resource that permissions are about. */
const resource = 'descent';
const Permissions = z.object({ [resource]: z.array(TokenScope) });
const StoredPermissions = z
  .string()
  .transform((text): unknown => JSON.parse(text))
  .pipe(Permissions);

const daySeconds = 24 * 60 * 60;

interface Bearer {
  userId: string;
  scopes: readonly TokenScope[];
}

interface Deps {
  prisma: Prisma;
  auth: Auth;
}

/** Tokens for programs. The library makes, hashes and checks them, and counts their requests. */
export function createTokenService({ prisma, auth }: Deps) {
  type Row = NonNullable<Awaited<ReturnType<Prisma['apiToken']['findUnique']>>>;

  const viewOf = (row: Row): Token => ({
    id: row.id,
    name: row.name ?? '',
    start: row.start ?? '',
    scopes: StoredPermissions.parse(row.permissions)[resource],
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt?.toISOString() ?? null,
    usedAt: row.lastRequest?.toISOString() ?? null,
  });

  return {
    /** The newest first; what has ended is left out. */
    async list(learner: Learner): Promise<Token[]> {
      const where = { userId: learner.id, OR: [{ expiresAt: null }, { expiresAt: { gt: new Date() } }] };
      return (await prisma.apiToken.findMany({ where, orderBy: [{ createdAt: 'desc' }, { id: 'asc' }] })).map(viewOf);
    },

    async create(learner: Learner, { name, scopes, days }: TokenRequest): Promise<NewToken> {
      if ((await this.list(learner)).length >= limits.tokens) {
        throw new Problem(409, 'too-many-tokens', `You have ${limits.tokens} tokens: revoke one that is not used any more.`);
      }
      const permissions = { [resource]: [...new Set(scopes)] };
      const { id, key } = await auth.api.createApiKey({
        body: { name, userId: learner.id, expiresIn: days * daySeconds, permissions },
      });
      return { ...viewOf(await prisma.apiToken.findUniqueOrThrow({ where: { id } })), token: key };
    },

    async revoke(learner: Learner, id: string): Promise<void> {
      const { count } = await prisma.apiToken.deleteMany({ where: { id, userId: learner.id } });
      if (count === 0) throw notFound('token', id);
    },

    /** Whose token it is and what it may do; null for one that is none, or none any more. Throws when it is used too often. */
    async bearerOf(token: string): Promise<Bearer | null> {
      const { valid, key, error } = await auth.api.verifyApiKey({ body: { key: token } });
      if (valid && key) {
        const isEnabled = (await prisma.user.count({ where: { id: key.referenceId, disabledAt: null } })) > 0;
        return isEnabled ? { userId: key.referenceId, scopes: Permissions.parse(key.permissions)[resource] } : null;
      }
      if (error?.code === 'RATE_LIMITED') {
        throw new Problem(429, 'too-many', `More than ${limits.tokenRequestsPerMinute} requests a minute with one token.`, {
          retryAfter: 60,
        });
      }
      // The library says of a query that failed that there is no such token.
      if ((await prisma.apiToken.count({ where: { key: await defaultKeyHasher(token) } })) > 0 && error?.code === 'INVALID_API_KEY') {
        throw databaseAway;
      }
      return null;
    },
  };
}
export type TokenService = ReturnType<typeof createTokenService>;
