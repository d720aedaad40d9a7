/**
 * `node scripts/ship.ts FOLDER`: puts into a new folder what a server or a worker needs to run, and nothing else: the product after
 * `scripts/prepare.ts`, and of the packages those that run. The container image is this folder on a small system.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, posix, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');
const [target] = process.argv.slice(2);
if (target === undefined || existsSync(target)) {
  console.error('usage: node scripts/ship.ts FOLDER, which must not exist');
  process.exit(2);
}

/** Of the project. */
const parts = ['package.json', 'prisma', 'packages/questions', 'packages/grader/package.json', 'packages/grader/src'].concat([
  'apps/api/package.json',
  'apps/api/src',
  'apps/web/package.json',
  'apps/web/build',
]);
const workspaces = { api: 'apps/api', web: 'apps/web', grader: 'packages/grader', questions: 'packages/questions' };
/** What of the project proves or measures it. */
const unneeded = [/\.test\.ts$/, /\/testing$/, /\/measure$/, /\/fixtures$/, /\/gates$/, /\/mutation$/, /\/blind$/, /\/hostile$/];

/** Packages that built the pages and the database client, or stand in the built pages: nothing asks for them afterwards. */
const builders = new Set(
  'vite tailwindcss @tailwindcss/vite typescript prettier esbuild prisma @prisma/config @inlang/sdk @inlang/recommend-sherlock monaco-editor @lucide/svelte'.split(
    ' ',
  ),
);
/** Files of a package that no program reads. */
const unread = /\.(map|d\.ts|d\.mts|d\.cts|md|markdown|flow)$/i;

/** Of a package in the lockfile what leads to others. */
interface Locked {
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
  peerDependenciesMeta?: Record<string, { optional?: boolean }>;
}
const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

/** The names of what a package cannot run without, and of what it uses where it is there. */
function needs({ dependencies, optionalDependencies, peerDependencies = {}, peerDependenciesMeta = {} }: Locked): string[] {
  const peers = Object.keys(peerDependencies).filter((name) => !peerDependenciesMeta[name]?.optional);
  return Object.keys({ ...dependencies, ...optionalDependencies }).concat(peers);
}

/** Where Node finds a package that another one names. */
function found(name: string, from: string): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const path = posix.join(folder, 'node_modules', name);
    if (path in packages) return path;
    if (folder === '') return undefined;
  }
}

/** Folders of the packages that the project needs when it runs. */
function packageFolders(): string[] {
  const seen = new Set<string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    seen.add(path);
    for (const name of needs(packages[path] ?? {})) {
      if (builders.has(name) || name in workspaces) continue;
      const next = found(name, path);
      if (next !== undefined) visit(next);
    }
  };
  for (const workspace of ['', ...Object.values(workspaces)]) visit(workspace);
  return [...seen].filter((path) => path.includes('node_modules/') && existsSync(join(root, path))).sort();
}

for (const part of parts) {
  const source = join(root, part);
  if (!existsSync(source)) continue;
  cpSync(source, join(target, part), {
    recursive: true,
    filter: (path) => basename(path) !== 'node_modules' && !unneeded.some((one) => one.test(path)),
  });
}
for (const path of packageFolders()) {
  const folder = join(root, path);
  cpSync(folder, join(target, path), {
    recursive: true,
    // What is nested is in the list itself.
    filter: (file) => (file === folder || basename(file) !== 'node_modules') && !unread.test(file),
  });
}
for (const [name, workspace] of Object.entries(workspaces)) symlinkSync(join('..', workspace), join(target, 'node_modules', name));
const node = join(target, 'node_modules', '.bin', 'node');
mkdirSync(dirname(node), { recursive: true });
symlinkSync(relative(dirname(node), join(target, 'node_modules', 'node', 'bin', 'node')), node);
console.log(`${target} holds what runs, with Node at ${realpathSync(node)}`);
