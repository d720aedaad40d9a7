// `npm run licences`: the licences of every package that is not for development alone, on any platform, with counts. It ends with 1 where one
// of them is not allowed below.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Licences that ask for no more than their notice, and those that ask for more, with the reason why they may be here. */
const allowed: Record<string, string> = {
  MIT: '',
  ISC: '',
  'Apache-2.0': '',
  'BSD-2-Clause': '',
  'BSD-3-Clause': '',
  '0BSD': '',
  'MIT-0': '',
  'BlueOak-1.0.0': '',
  'CC0-1.0': '',
  Unlicense: 'given into the public domain',
  'Python-2.0': 'argparse, translated from Python; as permissive as MIT',
  'Apache-2.0 WITH LLVM-exception': 'an exception that permits more than Apache-2.0',
  'MPL-2.0': 'lightningcss writes the style sheets when the pages are built; it is unchanged and not in the image',
  'EPL-2.0': 'elkjs arranges the map of questions on the server; it is unchanged, and its source is public',
};

/** Packages that name no licence and hold no text of one: why theirs is known. */
const unnamed: Record<string, string> = {
  '@lix-js/sdk-linux-x64': 'MIT', // The binary of @lix-js/sdk, of the same source, which is MIT.
};

const root = fileURLToPath(new URL('..', import.meta.url));

interface Locked {
  version?: string;
  license?: string;
  dev?: true;
  link?: true;
}
const { packages }: { packages: Record<string, Locked> } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** What the package's own file of its licence says, where its metadata say nothing. */
function writtenLicence(path: string): string {
  const folder = join(root, path);
  const file = existsSync(folder) ? readdirSync(folder).find((name) => /^licen[cs]e/i.test(name)) : undefined;
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8');
  return text.includes('Permission is hereby granted, free of charge, to any person obtaining a copy') ? 'MIT' : 'unknown';
}

/** Of a choice one licence has to be allowed, of a sum each. */
const isAllowed = (expression: string): boolean =>
  expression.split(' OR ').some((choice) => choice.split(/ and /i).every((licence) => licence in allowed));

const byLicence = Map.groupBy(
  Object.entries(packages).filter(([path, { dev, link }]) => path.includes('node_modules/') && !dev && !link),
  ([path, { license }]) => license?.replace(/^\((.*)\)$/, '$1') ?? unnamed[nameOf(path)] ?? writtenLicence(path),
);
const few = 12;

console.log('packages  licence');
for (const [licence, found] of [...byLicence].sort(([, a], [, b]) => b.length - a.length)) {
  const names = [...new Set(found.map(([path]) => nameOf(path)))];
  const details = [names.length <= few ? names.join(', ') : '', allowed[licence] ?? ''].filter((text) => text !== '');
  console.log(`${String(found.length).padStart(8)}  ${licence}${details.length > 0 ? `  (${details.join('; ')})` : ''}`);
}
const refused = [...byLicence].filter(([licence]) => !isAllowed(licence));
for (const [licence, found] of refused) console.error(`not allowed: ${licence}: ${found.map(([path]) => nameOf(path)).join(', ')}`);
if (refused.length > 0) process.exitCode = 1;
