// `npm run sizes`: how large the folder of the image and `node_modules` are, and which parts of them are larger than 10 MB (of 2^20 bytes).
import { execFileSync } from 'node:child_process';
import { lstatSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const megabyte = 2 ** 20;
const large = 10;

/** Megabytes of the files below a folder; a file of two names counts once. */
function size(folder: string, seen = new Set<number>()): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return sum + size(path, seen);
    const { ino, nlink, size: bytes } = lstatSync(path);
    if (nlink > 1 && seen.has(ino)) return sum;
    seen.add(ino);
    return sum + bytes / megabyte;
  }, 0);
}

/** The folders of packages, those of one scope together. */
function print(title: string, folder: string, parts: string): void {
  console.log(`\n${title}: ${size(folder).toFixed(0)} MB`);
  const sizes = readdirSync(join(folder, parts), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => ({ name: entry.name, megabytes: size(join(folder, parts, entry.name)) }))
    .filter(({ megabytes }) => megabytes > large)
    .sort((a, b) => b.megabytes - a.megabytes);
  for (const { name, megabytes } of sizes) console.log(`${megabytes.toFixed(0).padStart(5)}  ${name}`);
}

const temporary = mkdtempSync(join(tmpdir(), 'descent-sizes-'));
try {
  const image = join(temporary, 'image');
  execFileSync(process.execPath, [join(root, 'scripts', 'ship.ts'), image], { stdio: ['ignore', 'ignore', 'inherit'] });
  print('The folder of the image', image, 'node_modules');
  print('The built pages in it', join(image, 'apps/web/build'), '.');
  print('node_modules', join(root, 'node_modules'), '.');
} finally {
  rmSync(temporary, { recursive: true, force: true });
}
