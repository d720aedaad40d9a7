/** Colours of the curves of one plot, named in `tokens.css`; dashes tell them apart where colour does not. */
const inks = ['var(--series-1)', 'var(--series-2)', 'var(--series-3)', 'var(--series-4)'];
const dashes = [undefined, '7 4', '2 4', '10 3 2 3'];

export const inkOf = (index: number): string => inks[index % inks.length] ?? 'var(--ink)';
export const dashOf = (index: number): string | undefined => dashes[index % dashes.length];
