/** Brings what is generated up to date: the database client and the web build. Says what it does; does nothing when both are fresh. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Product {
  name: string;
  /** Files and folders that it is made from. */
  sources: string[];
  /** Exists when it was made. */
  result: string;
  command: string[];
}

const products: Product[] = [
  {
    name: 'the database client',
    sources: ['prisma/schema.prisma', 'apps/api/package.json'],
    result: 'apps/api/src/generated',
    command: ['node', 'apps/api/src/database/generate.ts'],
  },
  {
    name: 'the web pages',
    sources: [
      'apps/web/src',
      'apps/web/messages',
      'apps/web/static',
      'apps/web/vite.config.ts',
      'apps/web/paraglide.config.ts',
      'apps/web/project.inlang/settings.json',
      'apps/web/package.json',
      'apps/api/src/contract',
      'packages/questions/src',
      'package-lock.json',
    ],
    result: 'apps/web/build/handler.js',
    command: ['npm', 'run', '--silent', 'build', '-w', 'apps/web'],
  },
];

for (const product of products) make(product);

function make({ name, sources, result, command }: Product): void {
  const mark = join(root, 'node_modules', `.made-${name.replaceAll(' ', '-')}`);
  const print = fingerprint(sources);
  if (existsSync(join(root, result)) && existsSync(mark) && readFileSync(mark, 'utf8') === print) return;
  console.log(`Building ${name}`);
  const [program, ...args] = command;
  try {
    execFileSync(program!, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], shell: process.platform === 'win32' });
  } catch (error) {
    const output =
      error instanceof Error && 'stdout' in error && 'stderr' in error ? `${String(error.stdout)}${String(error.stderr)}` : String(error);
    console.error(`${output}\nBuilding ${name} failed: the output of '${command.join(' ')}' stands above.`);
    process.exit(1);
  }
  writeFileSync(mark, fingerprint(sources));
}

/** A hash of the sources' names and contents. */
function fingerprint(sources: string[]): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesBelow(join(root, source))))
    hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => a.name.localeCompare(b.name));
  const kept = entries.filter((entry) => entry.name !== 'node_modules' && entry.name !== 'paraglide');
  return kept.flatMap((entry) => filesBelow(join(path, entry.name)));
}
