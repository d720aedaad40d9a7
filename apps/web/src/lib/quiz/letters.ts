/** A, B, C …: names for options that hold formulas and so cannot be named by their text. */
export const letterOf = (position: number): string => String.fromCharCode('A'.charCodeAt(0) + position);
