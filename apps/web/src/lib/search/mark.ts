/** A piece of a text, and whether it is what was searched for. */
export interface Piece {
  text: string;
  isMatch: boolean;
}

const run = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;
const isHan = (text: string): boolean => /^\p{Script=Han}/u.test(text);
/** As the server writes terms. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Cuts a text at what was found: whole Latin words, and Chinese characters, whose terms are pairs that overlap. */
export function piecesOf(text: string, terms: string[]): Piece[] {
  const wanted = new Set(terms);
  const pieces: Piece[] = [];
  const add = (part: string, isMatch: boolean): void => {
    const last = pieces.at(-1);
    if (last?.isMatch === isMatch) last.text += part;
    else if (part !== '') pieces.push({ text: part, isMatch });
  };
  let end = 0;
  for (const { 0: part, index } of text.matchAll(run)) {
    add(text.slice(end, index), false);
    if (isHan(part)) for (const [character, isMatch] of hanMatches(part, terms)) add(character, isMatch);
    else add(part, wanted.has(plain(part)));
    end = index + part.length;
  }
  add(text.slice(end), false);
  return pieces;
}

/** Each character, and whether a term covers it. */
function hanMatches(han: string, terms: string[]): [string, boolean][] {
  const characters = [...han];
  const covered = new Set<number>();
  for (const term of terms) {
    const wanted = [...term];
    for (let at = 0; at + wanted.length <= characters.length; at++)
      if (wanted.every((character, i) => characters[at + i] === character)) for (let i = 0; i < wanted.length; i++) covered.add(at + i);
  }
  return characters.map((character, at) => [character, covered.has(at)]);
}

/** HTML with what was found in `<mark>`. Formulas stay as they are. */
export function markedHtml(html: string, terms: string[]): string {
  const template = document.createElement('template');
  template.innerHTML = html;
  for (const text of textsOf(template.content)) text.replaceWith(...piecesOf(text.data, terms).map(nodeOf));
  return template.innerHTML;
}

function textsOf(content: DocumentFragment): Text[] {
  const walker = document.createTreeWalker(content, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node instanceof Text && !node.parentElement?.closest('.katex')) texts.push(node);
  }
  return texts;
}

function nodeOf({ text, isMatch }: Piece): Node {
  if (!isMatch) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
