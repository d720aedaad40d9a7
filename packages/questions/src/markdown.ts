import type { Lang } from './text.ts';

/** The headings that a file must have, in each language; the loader's sections are named by the keys. */
export const headings = {
  question: { en: 'Question', zh: '问题' },
  followUps: { en: 'Follow-ups', zh: '追问' },
  answer: { en: 'Answer', zh: '回答' },
  keyPoints: { en: 'Key points', zh: '要点' },
  spoken: { en: 'Spoken answer', zh: '口头回答' },
  weak: { en: 'Weak', zh: '较弱' },
  strong: { en: 'Strong', zh: '较强' },
  exceptional: { en: 'Exceptional', zh: '出色' },
  wrongAnswers: { en: 'Common wrong answers', zh: '常见的错误回答' },
  task: { en: 'Task', zh: '任务' },
  hints: { en: 'Hints', zh: '提示' },
  mistakes: { en: 'Mistakes', zh: '常见错误' },
} as const;
export type Heading = keyof typeof headings;

export interface Section {
  title: string;
  /** The text before the first subsection. */
  body: string;
  sections: Section[];
}

/** Splits Markdown at its ATX headings of the given depth and below, fenced code left alone. */
export function sectionsOf(markdown: string, depth = 1): Section[] {
  const marker = '#'.repeat(depth) + ' ';
  const blocks: { title: string; lines: string[] }[] = [];
  let fenced = false;
  for (const line of markdown.split('\n')) {
    if (line.startsWith('```')) fenced = !fenced;
    if (!fenced && line.startsWith(marker)) blocks.push({ title: line.slice(marker.length).trim(), lines: [] });
    else blocks.at(-1)?.lines.push(line);
  }
  return blocks.map(({ title, lines }) => {
    const inner = '#'.repeat(depth + 1) + ' ';
    let inFence = false;
    const first = lines.findIndex((line) => {
      if (line.startsWith('```')) inFence = !inFence;
      return !inFence && line.startsWith(inner);
    });
    const body = (first < 0 ? lines : lines.slice(0, first)).join('\n').trim();
    return { title, body, sections: first < 0 ? [] : sectionsOf(lines.slice(first).join('\n'), depth + 1) };
  });
}

/** The section under a known heading; a missing or empty one names the file and the heading. */
export function section(sections: Section[], heading: Heading, lang: Lang, file: string): Section {
  const title = headings[heading][lang];
  const found = sections.find((candidate) => candidate.title === title);
  if (!found) throw new Error(`${file}: no heading '${title}'`);
  if (found.body === '' && found.sections.length === 0) throw new Error(`${file}: '${title}' is empty`);
  return found;
}

/** The items of a Markdown list, ordered or not; continuation lines are joined to their item. */
export function listItems(body: string): string[] {
  const items: string[] = [];
  for (const line of body.split('\n')) {
    const item = /^(?:[-*]|\d+\.)\s+(.*)$/.exec(line);
    if (item) items.push(item[1]!);
    else if (items.length > 0 && line.trim() !== '') items[items.length - 1] += '\n' + line.trim();
  }
  return items;
}

/** `id: the rest`, as key points, wrong answers and mistakes are written. Accepts the Chinese colon. */
export function splitId(text: string, file: string): { id: string; rest: string } {
  const match = /^`?([a-z0-9]+(?:-[a-z0-9]+)*)`?\s*[:：]\s*([\s\S]+)$/.exec(text);
  if (!match) throw new Error(`${file}: '${text.slice(0, 60)}' must begin with 'id: '`);
  return { id: match[1]!, rest: match[2]!.trim() };
}

/** Puts computed numbers in the place of `{{name}}`; an unknown or unused name is an error. */
export function fillNumbers(markdown: string, numbers: Record<string, string>, file: string): string {
  const used = new Set<string>();
  const filled = markdown.replace(/\{\{([A-Za-z0-9]+)\}\}/g, (_, name: string) => {
    const value = numbers[name];
    if (value === undefined)
      throw new Error(`${file}: '{{${name}}}' is not among the computed numbers (${Object.keys(numbers).join(', ')})`);
    used.add(name);
    return value;
  });
  const unused = Object.keys(numbers).filter((name) => !used.has(name));
  if (unused.length > 0) throw new Error(`${file}: computed but not used: ${unused.join(', ')}`);
  return filled;
}
