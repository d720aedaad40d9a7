// Runs under whatever Node the machine has: plain JavaScript, nothing but the standard library.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'node_modules', '.bin');
const windows = process.platform === 'win32';

/** The environment of every step: our own Node first on the path, and no engine to download (`prisma generate` needs none). */
export const environment = {
  ...process.env,
  PATH: bin + delimiter + (process.env.PATH ?? ''),
  PRISMA_SCHEMA_ENGINE_BINARY: process.env.PRISMA_SCHEMA_ENGINE_BINARY ?? process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
};

/** Runs a command from the root; resolves to its exit code. */
export function run(command, args, { env = {}, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd: root, env: { ...environment, ...env }, stdio: quiet ? 'ignore' : 'inherit', shell: windows });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

/** Installs what the lockfile names, unless that very lockfile was installed last. */
export async function install() {
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const mark = join(root, 'node_modules', '.installed-lock');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lock) return;
  console.log('Installing packages (once; a few minutes on a slow line)');
  const code = await run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code !== 0) {
    console.error(
      `Packages could not be installed: npm ci ended with ${code}. Its message stands above; check the network, then start again.`,
    );
    process.exit(1);
  }
  writeFileSync(mark, lock);
}
