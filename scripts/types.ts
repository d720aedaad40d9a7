/** Checks the types of every workspace; prints each that fails and ends with 1 if any did. */
import { spawnSync } from 'node:child_process';

const checks = [
  ['tsc', '-p', 'tsconfig.json'],
  ['tsc', '-p', 'e2e'],
  ['tsc', '-p', 'packages/questions'],
  ['tsc', '-p', 'packages/questions/tasks'],
  ['tsc', '-p', 'packages/grader'],
  ['tsc', '-p', 'apps/api'],
  ['npm', 'run', '--silent', 'check', '-w', 'apps/web'],
  ['tsc', '-p', 'apps/web/src/service-worker'],
];

const failed = checks.filter(
  ([program, ...args]) => spawnSync(program!, args, { stdio: 'inherit', shell: process.platform === 'win32' }).status !== 0,
);
for (const check of failed) process.stderr.write(`types: '${check.join(' ')}' failed\n`);
process.exit(failed.length > 0 ? 1 : 0);
