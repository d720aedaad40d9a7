import { createHash } from 'node:crypto';

/** Characters of the name under which a browser keeps somebody's pages: enough to tell people apart, too few to find the session by. */
const nameLength = 16;

/** Whose pages these are, for the browser to know when they become another's; empty for a visitor who has no session. */
export function keptFor(cookies: readonly { name: string; value: string }[]): string {
  const session = cookies.find(({ name }) => name.endsWith('descent.session_token'));
  return session ? createHash('sha256').update(session.value).digest('hex').slice(0, nameLength) : '';
}
