// `npm run check:content`: everything that is wrong with the bank and can be seen without running a program, with its place and the reason.
import { contentProblems } from '../packages/questions/src/check/check.ts';
import { bankFolders } from '../packages/questions/src/folders.ts';

const start = performance.now();
const folders = bankFolders();
const problems = await contentProblems(folders);
for (const problem of problems) console.error(problem);
const seconds = ((performance.now() - start) / 1000).toFixed(1);
console.log(`${problems.length === 0 ? 'nothing is wrong' : `${problems.length} problems`} in ${folders.join(', ')} (${seconds} s)`);
process.exitCode = problems.length > 0 ? 1 : 0;
