import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const found = (patterns: string[]): string[] =>
  globSync(patterns, { cwd: root, exclude: (path) => /(^|\/)(node_modules|build|generated)$/.test(path) });

const pages = found(['*.md', 'docs/*.md', '{apps,packages}/*/*.md', 'packages/grader/*/README.md']);
const scriptsOf = (path: string): string[] => Object.keys(JSON.parse(read(join(path, 'package.json'))).scripts ?? {});
const matches = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, one]) => one!);
/** The names by which a page's headings are linked to. */
const headingsOf = (text: string): string[] =>
  matches(text, /^#+ (.+)$/gm).map((title) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w ]/g, '')
      .replaceAll(' ', '-'),
  );

describe.each(pages)('%s', (page) => {
  const text = read(page);

  test('what it links to exists, to the heading', () => {
    for (const [, target, heading] of text.matchAll(/\]\((?!https?:)([^)#\s]*)(?:#([^)\s]+))?\)/g)) {
      const path = target === '' ? join(root, page) : resolve(root, dirname(page), target!);
      expect(existsSync(path), target).toBe(true);
      expect(heading === undefined || headingsOf(readFileSync(path, 'utf8')).includes(heading), `${target}#${heading}`).toBe(true);
    }
  });

  test('its commands exist', () => {
    for (const [, name, rest] of text.matchAll(/npm run (?:-s |--silent )?([\w:]+)([^`\n]*)/g)) {
      const workspace = / -w ([\w/]+)/.exec(rest!)?.[1];
      expect(scriptsOf(workspace ?? '.'), page).toContain(name);
    }
    const stages = matches(read('scripts/test.mjs'), /\{ name: '(\w+)'/g);
    const named = matches(text, /npm test --((?: [a-z]+)+)/g).flatMap((names) => names.trim().split(' '));
    for (const name of named) expect(stages).toContain(name);
  });

  test('its files of the project exist', () => {
    const named = matches(text, /[`\s]((?:apps|packages|scripts|docs|e2e|containers|prisma)\/[\w./-]*\w)(?=[`\s])/g);
    for (const path of named) expect(existsSync(join(root, path)), path).toBe(true);
  });
});

test('every command of the project stands in a page', () => {
  const all = pages.map(read).join('\n');
  for (const name of scriptsOf('.')) expect(all, name).toMatch(new RegExp(`npm (run (-s )?)?${name}\\b`));
});

test('the stages of CONTRIBUTING.md are those of `npm test`, with their budgets', () => {
  const stages = [...read('scripts/test.mjs').matchAll(/\{ name: '(\w+)', budget: (\d+)/g)].map(([, name, budget]) => `${name} ${budget}`);
  const documented = [...read('CONTRIBUTING.md').matchAll(/^\| (\w+) \| (\d+) \|/gm)].map(([, name, budget]) => `${name} ${budget}`);
  expect(stages.length).toBeGreaterThan(5);
  expect(documented).toEqual(stages);
});

describe('the settings of docs/operations.md', () => {
  /** What npm sets for the programs that it starts, and what every system does. */
  const given = ['INIT_CWD', 'PATH'];
  const page = read('docs/operations.md');
  const documented = [...page.slice(page.indexOf('## Settings'), page.indexOf('## Database')).matchAll(/^\| (`.*?) \| /gm)].flatMap(
    ([, cell]) => matches(cell!, /`(\w+)`/g),
  );
  const schema = read('apps/api/src/env.ts');
  const served = matches(schema.slice(schema.indexOf('z.object({'), schema.indexOf('type Name')), /^ {2}([A-Z_]+): /gm);
  const elsewhere = found(['{apps,packages}/*/{src,*}/**/*.{ts,svelte}', '{apps,packages}/*/*.ts', '{scripts,e2e}/**/*.{ts,mjs}']).flatMap(
    (path) =>
      // A name that is given a value is not read.
      matches(read(path), /process\.env(?:\.|\[')([A-Z_]+)\b(?!(?:'\])? = )/g).filter((name) => !given.includes(name)),
  );

  test('are those that the code reads', () => {
    expect(served.length).toBeGreaterThan(15);
    expect([...new Set(documented)].sort()).toEqual([...new Set([...served, ...elsewhere])].sort());
  });

  test('and those marked with * the ones that the compose file takes', () => {
    const marked = matches(page.slice(0, page.indexOf('## Database')), /`(\w+)` \*/g);
    expect([...new Set(marked)].sort()).toEqual([...new Set(matches(read('docker-compose.yml'), /\$\{([A-Z_]+)/g))].sort());
  });
});
