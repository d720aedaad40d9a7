// `npm start`: installs, generates and builds what is missing or stale, then serves.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { environment, install, root, run } from './steps.mjs';

await install();
const prepared = await run('node', ['scripts/prepare.ts']);
if (prepared !== 0) process.exit(prepared);

const server = spawn(join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.cmd' : 'node'), ['apps/api/src/server.ts'], {
  cwd: root,
  env: environment,
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
// A terminal sends Ctrl-C to both; a supervisor sends SIGTERM to this process alone.
process.on('SIGINT', () => {});
process.on('SIGTERM', () => server.kill('SIGTERM'));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
