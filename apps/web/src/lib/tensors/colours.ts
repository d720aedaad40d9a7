import { interpolateCividis } from 'd3-scale-chromatic';

/** Channels of sRGB, 0 to 255. */
type Rgb = [red: number, green: number, blue: number];

/** The colour of a value on the shared scale, and the ink that can be read on it. */
export interface Swatch {
  background: string;
  ink: 'black' | 'white';
}

/** Where a value stands between the ends of a scale, 0 to 1; the middle where the scale has no width. */
export function shareOf(value: number, [low, high]: readonly [number, number]): number {
  if (!(high > low)) return 0.5;
  return Math.min(1, Math.max(0, (value - low) / (high - low)));
}

/** Cividis: lightness rises steadily with the value, for colour-blind readers and in grey alike. */
export function valueSwatch(value: number, range: readonly [number, number]): Swatch {
  const background = interpolateCividis(shareOf(value, range));
  return { background, ink: contrast(rgbOf(background), [255, 255, 255]) >= contrast(rgbOf(background), [0, 0, 0]) ? 'white' : 'black' };
}

/** −1 to 1: where a difference stands on a scale that is symmetric about zero. */
export function signedShare(difference: number, limit: number): number {
  if (!(limit > 0)) return 0;
  return Math.min(1, Math.max(-1, difference / limit));
}

function rgbOf(colour: string): Rgb {
  const [red = 0, green = 0, blue = 0] = (colour.match(/\d+/g) ?? []).map(Number);
  return [red, green, blue];
}

/** WCAG 2 contrast of two colours, 1 to 21. */
export function contrast(a: Rgb, b: Rgb): number {
  const [dark, light] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
  return (light! + 0.05) / (dark! + 0.05);
}

const luminance = ([red, green, blue]: Rgb): number => 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
const linear = (channel: number): number => (channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4);
