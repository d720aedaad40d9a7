/** Shares of the width of the three panes, in percent: statement, editor, results. */
export type PaneSizes = [number, number, number];

export const panesCookie = 'panes';
export const panesCookieSeconds = 365 * 24 * 60 * 60;
export const defaultSizes: PaneSizes = [30, 35, 35];
/** No pane is narrower than this share. */
export const leastSize = 15;

/** The sizes that the cookie keeps; the usual ones where it holds anything but three shares of a hundred. */
export function parseSizes(text: string | undefined): PaneSizes {
  const sizes = (text ?? '').split('-').map(Number);
  const [statement = NaN, editor = NaN, results = NaN] = sizes;
  const sum = statement + editor + results;
  const isUsable = sizes.length === 3 && sizes.every((size) => size >= leastSize) && Math.abs(sum - 100) < 1;
  return isUsable ? [statement, editor, results] : defaultSizes;
}

export const sizesText = (sizes: readonly number[]): string => sizes.map((size) => size.toFixed(2)).join('-');
