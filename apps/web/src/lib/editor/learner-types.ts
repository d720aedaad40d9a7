import declarations from 'questions/learner?raw';

/**
 * The declarations that the editor loads for a task: the ambient types, and `nd` without the helpers that the task
 * forbids, so that importing one is an error before it is a verdict.
 */
export function learnerTypes(forbids: readonly string[]): string {
  if (forbids.length === 0) return declarations;
  const kept: string[] = [];
  let comment: string[] = [];
  for (const line of declarations.split('\n')) {
    const name = /^\s*export function ([A-Za-z0-9_]+)\b/.exec(line)?.[1];
    if (/^\s*\/\*\*.*\*\/\s*$/.test(line)) {
      kept.push(...comment);
      comment = [line];
      continue;
    }
    if (name === undefined || !forbids.includes(name)) kept.push(...comment, line);
    comment = [];
  }
  return [...kept, ...comment].join('\n');
}

/** Names that a declaration text exports from `nd`. */
export const helperNames = (text: string): string[] => [
  ...new Set([...text.matchAll(/^\s*export function ([A-Za-z0-9_]+)\b/gm)].map((match) => match[1]!)),
];
