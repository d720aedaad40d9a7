/**
 * What texts and queries are cut into. Latin words are terms; Chinese, which is written without spaces, is indexed by its characters and by
 * each pair of neighbours. A query is segmented into words and each word into its pairs, so it is found however the text around it would be
 * segmented: dictionaries cut the same word differently in different sentences.
 */

const run = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;
const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** Small letters without accents; full-width forms as ordinary ones. */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

export const isHan = (term: string): boolean => /^\p{Script=Han}/u.test(term);

const runsOf = (text: string): string[] => plain(text).match(run) ?? [];

/** Neighbouring characters; a character that stands alone is its own pair. */
function pairsOf(han: string): string[] {
  const characters = [...han];
  return characters.length === 1 ? characters : characters.slice(1).map((character, i) => characters[i]! + character);
}

/** Terms under which a text is found. */
export const textTerms = (text: string): string[] =>
  runsOf(text).flatMap((part) => (isHan(part) ? [...new Set([...part, ...pairsOf(part)])] : [part]));

/** Terms that a query asks for. */
export const queryTerms = (query: string): string[] => [
  ...new Set(runsOf(query).flatMap((part) => (isHan(part) ? [...words.segment(part)].flatMap(({ segment }) => pairsOf(segment)) : [part]))),
];

/** A Latin word without the ending that inflects it, as the beginning of its other forms: masking, masked, masks. */
export const uninflected = (term: string): string => term.replace(/(?<=[a-z]{3})(?:ing|ed|es|s|e)$/, '');
