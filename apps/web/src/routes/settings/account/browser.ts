/** In order: each of these also says that it is the ones after it. */
const browsers = [
  ['Edge', /Edg(e|A|iOS)?\//],
  ['Opera', /OPR\//],
  ['Firefox', /Firefox\/|FxiOS\//],
  ['Chrome', /Chrom(e|ium)\/|CriOS\//],
  ['Safari', /Safari\//],
] as const;
const systems = [
  ['Android', /Android/],
  ['iOS', /iPhone|iPad/],
  ['Windows', /Windows/],
  ['macOS', /Mac OS X/],
  ['Linux', /Linux|X11/],
] as const;

/** What a browser says of itself, as a person would: 'Firefox, Linux'. The beginning of what is not known; null where it says nothing. */
export function browserOf(userAgent: string | null): string | null {
  if (!userAgent) return null;
  const names = [browsers, systems].flatMap((list) => list.find(([, pattern]) => pattern.test(userAgent))?.[0] ?? []);
  return names.length > 0 ? names.join(', ') : userAgent.slice(0, 40);
}
