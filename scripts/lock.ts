// `npm run lock`: writes down the revision and hash of every task. `-- --unpublished` also takes over changes under an unchanged
// revision, which is right only as long as nobody has been graded on the task.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadBank } from '../packages/questions/src/load.ts';
import { TaskLock, updatedLock } from '../packages/questions/src/lock.ts';

const file = fileURLToPath(new URL('../packages/questions/tasks.lock.json', import.meta.url));
const before = existsSync(file) ? TaskLock.parse(JSON.parse(readFileSync(file, 'utf8'))) : {};
const { tasks } = await loadBank();
const { lock, refused } = updatedLock(tasks.values(), before, process.argv.includes('--unpublished'));

// One task a line, so that two branches that add tasks seldom meet.
const lines = Object.entries(lock).map(([id, entry]) => `  ${JSON.stringify(id)}: ${JSON.stringify(entry)}`);
writeFileSync(file, `{\n${lines.join(',\n')}\n}\n`);
console.log(`${lines.length} tasks in ${file}`);
for (const problem of refused) console.error(problem);
process.exitCode = refused.length > 0 ? 1 : 0;
