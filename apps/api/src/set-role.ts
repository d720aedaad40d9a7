/** `npm run role -- administrator ada@example.org`: gives an account a role; the first administrator is made so. */
import { AccountRole } from './contract/account.ts';
import { openDatabase, type Prisma } from './database/open.ts';
import { readEnv } from './env.ts';
import { StartupError } from './startup-error.ts';

const usage = `Usage: npm run role -- <${AccountRole.options.join('|')}> <e-mail address of an account>`;

/** Gives the role, or throws a StartupError that says why not. */
export async function setRole(prisma: Prisma, role: string | undefined, address: string | undefined): Promise<string> {
  const parsed = AccountRole.safeParse(role);
  if (!parsed.success || address === undefined) throw new StartupError(usage);
  const email = address.toLowerCase();
  const { count } = await prisma.user.updateMany({ where: { email, isAnonymous: { not: true } }, data: { role: parsed.data } });
  if (count === 0) throw new StartupError(`There is no account with the address ${email}: sign up first.`);
  return `${email} is ${parsed.data} from now on.`;
}

if (import.meta.main) {
  try {
    const database = await openDatabase(readEnv(process.env));
    try {
      process.stdout.write(`${await setRole(database.prisma, process.argv[2], process.argv[3])}\n`);
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof StartupError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
