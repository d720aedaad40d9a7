import type { AccountChange, AccountsQuery, ListedAccount } from '../contract/account.ts';
import { AccountRole } from '../contract/account.ts';
import type { Prisma } from '../database/open.ts';
import { limits } from '../limits.ts';
import { notFound, Problem } from '../problem.ts';
import type { Learner } from './learner.ts';

/** What an administrator does: lists accounts, sets roles, disables. Guests are no accounts. */
export function createAdministrationService({ prisma }: { prisma: Prisma }) {
  const columns = { id: true, name: true, email: true, role: true, disabledAt: true, createdAt: true } as const;
  type Row = { id: string; name: string; email: string; role: string; disabledAt: Date | null; createdAt: Date };
  const viewOf = ({ disabledAt, createdAt, role, ...rest }: Row): ListedAccount => ({
    ...rest,
    role: AccountRole.parse(role),
    disabled: disabledAt !== null,
    createdAt: createdAt.toISOString(),
  });

  return {
    async list({ search, after }: AccountsQuery): Promise<ListedAccount[]> {
      const part = { contains: search, mode: 'insensitive' } as const;
      const rows = await prisma.user.findMany({
        where: { isAnonymous: { not: true }, email: { gt: after }, ...(search === '' ? {} : { OR: [{ email: part }, { name: part }] }) },
        orderBy: { email: 'asc' },
        take: limits.accountsListed,
        select: columns,
      });
      return rows.map(viewOf);
    },

    /** Nobody changes their own account, so there is always an administrator. Who is disabled is signed out everywhere. */
    async change(administrator: Learner, id: string, { role, disabled }: AccountChange): Promise<ListedAccount> {
      if (id === administrator.id) throw new Problem(409, 'own-account', 'Another administrator has to change your account.');
      const found = await prisma.user.count({ where: { id, isAnonymous: { not: true } } });
      if (found === 0) throw notFound('account', id);
      return prisma.$transaction(async (tx) => {
        if (disabled) await tx.session.deleteMany({ where: { userId: id } });
        const data = {
          ...(role === undefined ? {} : { role }),
          ...(disabled === undefined ? {} : { disabledAt: disabled ? new Date() : null }),
        };
        return viewOf(await tx.user.update({ where: { id }, data, select: columns }));
      });
    },
  };
}
