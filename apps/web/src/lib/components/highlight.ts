/** A piece of TypeScript in one colour. */
export interface Token {
  kind: 'comment' | 'string' | 'number' | 'keyword' | 'plain';
  text: string;
}

const keywords =
  'async|await|break|case|catch|class|const|continue|default|do|else|export|extends|false|finally|for|function|if|import|in|interface|let|new|null|of|return|switch|throw|true|try|type|typeof|undefined|while';
const pattern = new RegExp(
  [
    String.raw`(?<comment>\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$))`,
    String.raw`(?<string>'(?:[^'\\\n]|\\.)*'?|"(?:[^"\\\n]|\\.)*"?|` + '`(?:[^`\\\\]|\\\\.)*`?)',
    String.raw`(?<number>\b\d[\d_]*(?:\.\d+)?(?:e[+-]?\d+)?\b)`,
    String.raw`(?<keyword>\b(?:${keywords})\b)`,
  ].join('|'),
  'g',
);

/** The lines of a short program, coloured well enough to read it while it is typed; the task page has the real editor. */
export function highlight(code: string): Token[][] {
  const lines: Token[][] = [[]];
  const push = (kind: Token['kind'], text: string) => {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)?.push({ kind, text: part });
    }
  };
  let end = 0;
  for (const match of code.matchAll(pattern)) {
    push('plain', code.slice(end, match.index));
    const { comment, string, number } = match.groups ?? {};
    push(comment !== undefined ? 'comment' : string !== undefined ? 'string' : number !== undefined ? 'number' : 'keyword', match[0]);
    end = match.index + match[0].length;
  }
  push('plain', code.slice(end));
  return lines;
}
