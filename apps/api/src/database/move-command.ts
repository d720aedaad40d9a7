/** `npm run db:move -- --from <folder or url> --to <folder or url>`: copies an installation's rows from an embedded database into a server, or back. */
import { parseArgs } from 'node:util';
import { StartupError } from '../startup-error.ts';
import { moveRows, openPlace } from './move.ts';

const usage = 'usage: npm run db:move -- --from <data folder or postgresql://…> --to <data folder or postgresql://…>';

async function move(from: string, to: string): Promise<void> {
  if (from === to) throw new StartupError('The source and the target are the same.');
  const source = await openPlace(from, { mustExist: true });
  const target = await openPlace(to, { mustExist: false });
  try {
    const states = await moveRows(source.prisma, target.prisma);
    console.log(`${'table'.padEnd(20)} ${'rows'.padStart(9)}  checksum, the same on both sides`);
    for (const { table, rows, checksum } of states) console.log(`${table.padEnd(20)} ${String(rows).padStart(9)}  ${checksum}`);
  } finally {
    await Promise.all([source.close(), target.close()]);
  }
}

try {
  const { values } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } });
  if (values.from === undefined || values.to === undefined) throw new StartupError(usage);
  await move(values.from, values.to);
} catch (error) {
  console.error(error instanceof Error && (error instanceof StartupError || 'code' in error) ? error.message : error);
  process.exit(1);
}
