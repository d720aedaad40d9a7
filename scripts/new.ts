// `npm run new:task -- <id>` and `npm run new:question -- <slug>`, each with `--bank <folder>` for a bank of one's own: a folder that loads, and that
// `npm run check:content` asks to be written.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { builtInBank } from '../packages/questions/src/folders.ts';
import { questionFiles } from './new/question-files.ts';
import { taskFiles } from './new/task-files.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { bank: { type: 'string', default: builtInBank } } });
const [kind, name = ''] = positionals;
const fail = (message: string): never => {
  console.error(message);
  process.exit(2);
};
if (kind !== 'task' && kind !== 'question') fail(`'${kind}' is neither 'task' nor 'question'`);
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(name)) fail(`'${name}' is no name: lower-case words joined by '-', as in 'layer-norm'`);

const bank = resolve(values.bank);
const destination = { isBuiltIn: bank === builtInBank };
/** Numbers from here on are for banks of one's own. */
const firstOwnNumber = 101;

function nextNumber(): number {
  const folder = join(bank, 'questions');
  const taken = existsSync(folder) ? readdirSync(folder).map((each) => Number.parseInt(each, 10)) : [];
  return Math.max(destination.isBuiltIn ? 0 : firstOwnNumber - 1, ...taken.filter(Number.isInteger)) + 1;
}

const number = nextNumber();
const folder = kind === 'task' ? join(bank, 'tasks', name) : join(bank, 'questions', `${String(number).padStart(2, '0')}-${name}`);
if (existsSync(folder)) fail(`${folder} exists already`);
const files = kind === 'task' ? taskFiles(name, destination) : questionFiles(name, number, destination);
for (const [file, text] of Object.entries(files)) {
  mkdirSync(dirname(join(folder, file)), { recursive: true });
  writeFileSync(join(folder, file), text);
}
console.log(`${folder}: ${Object.keys(files).join(', ')}`);
console.log(`'npm run check:content' lists what is left to write${destination.isBuiltIn ? '' : `, with BANK_PATHS=${bank}`}`);
