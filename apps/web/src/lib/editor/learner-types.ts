import declarations from 'questions/learner?raw';
import { learnerZh } from 'questions/learner-zh';
import type { Lang } from '../i18n.ts';

const COMMENT = /^(\s*)\/\*\* (.*) \*\/$/;
const HELPER = /^\s*export function (\w+)\b/;

/** What a line of the declarations documents, where it is a comment of one line. */
const commentIn = (line: string | undefined): string | undefined => COMMENT.exec(line ?? '')?.[2];
const helperIn = (line: string | undefined): string | undefined => HELPER.exec(line ?? '')?.[1];

const translated = (line: string): string =>
  line.replace(COMMENT, (_, indent: string, text: string) => `${indent}/** ${learnerZh[text] ?? text} */`);

/**
 * The declarations that the editor loads for a task, documented in the reader's language: the ambient types, and `nd`
 * without the helpers that the task forbids, so that importing one is an error before it is a verdict.
 */
export function learnerTypes(forbids: readonly string[], lang: Lang): string {
  const lines = declarations.split('\n');
  const isForbidden = (name: string | undefined): boolean => name !== undefined && forbids.includes(name);
  return lines
    .filter((line, at) => !isForbidden(helperIn(line)) && !(commentIn(line) !== undefined && isForbidden(helperIn(lines[at + 1]))))
    .map((line) => (lang === 'zh' ? translated(line) : line))
    .join('\n');
}

/** A helper of `nd`: its name, and what its first overload says. */
export interface Helper {
  name: string;
  signature: string;
  documentation: string;
}

/** The helpers that a declaration text exports from `nd`, each once. */
export function helpersIn(text: string): Helper[] {
  const lines = text.split('\n');
  const helpers = new Map<string, Helper>();
  for (const [at, line] of lines.entries()) {
    const name = helperIn(line);
    if (name === undefined || helpers.has(name)) continue;
    helpers.set(name, { name, signature: line.trim().replace(/^export /, ''), documentation: commentIn(lines[at - 1]) ?? '' });
  }
  return [...helpers.values()];
}
