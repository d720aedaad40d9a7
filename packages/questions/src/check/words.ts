/** A word between spaces; of Chinese every character counts as one. */
const words = /\p{Script=Han}|[^\s\p{Script=Han}]*[\p{L}\p{N}][^\s\p{Script=Han}]*/gu;

/** The words of a text, a formula counted as one. */
export const wordsOf = (text: string): number => [...text.replace(/\$\$?[^$]+\$\$?/g, ' x ').matchAll(words)].length;
