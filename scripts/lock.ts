// `npm run lock`: writes down the revision and hash of every task, in the folder of its bank. `-- --unpublished` also takes over changes under an
// unchanged revision, which is right only as long as nobody has been graded on the task.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bankFolders } from '../packages/questions/src/folders.ts';
import { loadBank } from '../packages/questions/src/load.ts';
import { lockName, readLock, updatedLock } from '../packages/questions/src/lock.ts';

const { tasks } = await loadBank();
for (const folder of bankFolders()) {
  const own = [...tasks.values()].filter((task) => task.bank === folder);
  const { lock, refused } = updatedLock(own, await readLock(folder), process.argv.includes('--unpublished'));
  // One task a line, so that two branches that add tasks seldom meet.
  const lines = Object.entries(lock).map(([id, entry]) => `  ${JSON.stringify(id)}: ${JSON.stringify(entry)}`);
  writeFileSync(join(folder, lockName), `{\n${lines.join(',\n')}\n}\n`);
  console.log(`${lines.length} tasks in ${join(folder, lockName)}`);
  for (const problem of refused) console.error(problem);
  if (refused.length > 0) process.exitCode = 1;
}
