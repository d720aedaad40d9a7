import { APIError } from 'better-auth/api';
import type { Auth } from '../auth.ts';
import { AccountRole, type Account, type Session } from '../contract/account.ts';
import type { Prisma } from '../database/open.ts';
import { notFound, Problem } from '../problem.ts';
import type { Learner } from './learner.ts';
import { unite } from './unite.ts';

/** Milliseconds for which a sign-in counts as just now. */
const freshMs = 10 * 60 * 1000;

interface Deps {
  prisma: Prisma;
  auth: Auth;
}

/** What belongs to an account beside its progress. */
export function createAccountService({ prisma, auth }: Deps) {
  async function checkPassword(password: string | undefined, headers: Headers): Promise<void> {
    const isRight =
      password !== undefined &&
      (await auth.api.verifyPassword({ body: { password }, headers }).then(
        ({ status }) => status,
        (error: unknown) => {
          if (error instanceof APIError && error.statusCode < 500) return false;
          throw error;
        },
      ));
    if (!isRight) throw new Problem(403, 'wrong-password', 'That is not your password.', { field: 'password' });
  }

  async function checkFresh(sessionId: string | null): Promise<void> {
    const session = sessionId === null ? null : await prisma.session.findUnique({ where: { id: sessionId } });
    if (session && Date.now() - session.createdAt.getTime() < freshMs) return;
    throw new Problem(403, 'sign-in-again', 'Sign out and in again, then repeat this within ten minutes.');
  }

  return {
    /** A guest signed in: their progress is the account's from now on. */
    async unite(guest: { from: string; to: string }): Promise<void> {
      await prisma.$transaction((tx) => unite(tx, guest));
    },

    async of(learner: Learner): Promise<Account> {
      const { accounts, role, ...rest } = await prisma.user.findUniqueOrThrow({
        where: { id: learner.id },
        select: { name: true, email: true, emailVerified: true, role: true, accounts: { select: { password: true } } },
      });
      return { ...rest, role: AccountRole.parse(role), hasPassword: accounts.some(({ password }) => password !== null) };
    },

    async rename(learner: Learner, name: string): Promise<void> {
      await prisma.user.update({ where: { id: learner.id }, data: { name } });
    },

    /**
     * Removes every row of the learner. Before that an account shows that it is its owner who asks: by the password, or, where it has none, by
     * having signed in just now.
     */
    async remove(
      learner: Learner,
      { password, headers }: { password: string | undefined; headers: Headers },
      sessionId: string | null,
    ): Promise<void> {
      if (!learner.isGuest) {
        const { hasPassword } = await this.of(learner);
        if (hasPassword) await checkPassword(password, headers);
        else await checkFresh(sessionId);
      }
      await prisma.$transaction([
        // What the sign-in library keeps of one who asked for a new password, say, names them and no table refers to it.
        prisma.verification.deleteMany({ where: { OR: [{ value: { contains: learner.id } }, { identifier: { contains: learner.id } }] } }),
        prisma.user.delete({ where: { id: learner.id } }),
      ]);
    },

    /** Where the learner is signed in, the latest first. */
    async sessions(learner: Learner, current: string | null): Promise<Session[]> {
      const rows = await prisma.session.findMany({
        where: { userId: learner.id, expiresAt: { gt: new Date() } },
        orderBy: [{ updatedAt: 'desc' }, { id: 'asc' }],
      });
      return rows.map(({ id, createdAt, updatedAt, userAgent }) => ({
        id,
        isCurrent: id === current,
        createdAt: createdAt.toISOString(),
        usedAt: updatedAt.toISOString(),
        userAgent,
      }));
    },

    /** Ends one session of the learner's own. */
    async endSession(learner: Learner, id: string): Promise<void> {
      const { count } = await prisma.session.deleteMany({ where: { id, userId: learner.id } });
      if (count === 0) throw notFound('session', id);
    },

    /** Ends every session but this one. */
    async endOtherSessions(learner: Learner, current: string | null): Promise<void> {
      await prisma.session.deleteMany({ where: { userId: learner.id, ...(current === null ? {} : { id: { not: current } }) } });
    },
  };
}
