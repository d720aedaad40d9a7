// `npm start` and `npm run worker`: installs, generates and builds what is missing or stale, then serves, or grades for those that serve.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, install, root, run } from './steps.mjs';

const [part = 'server'] = process.argv.slice(2);
await install();
const prepared = await run('node', ['scripts/prepare.ts']);
if (prepared !== 0) process.exit(prepared);

const child = spawn(join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node'), [`apps/api/src/${part}.ts`], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
// A terminal sends Ctrl-C to both; a supervisor sends SIGTERM to this process alone.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => child.kill('SIGTERM'));
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
