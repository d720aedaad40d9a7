/// <reference types="vite/client" />
import type { Figure } from './figure.ts';

export * from './figure.ts';

/** Found by the bundler that builds the pages; each is a module of its own, which is loaded where it is shown. */
const modules = import.meta.glob<{ default: Figure }>('../questions/*/figure.ts');

const slugOf = (path: string): string => /\/\d+-([^/]+)\/figure\.ts$/.exec(path)?.[1] ?? path;

/** The loader of each question's figure, by the question's slug. */
export const figures: ReadonlyMap<string, () => Promise<Figure>> = new Map(
  Object.entries(modules).map(([path, load]) => [slugOf(path), async () => (await load()).default]),
);
