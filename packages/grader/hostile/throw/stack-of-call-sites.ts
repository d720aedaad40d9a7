// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  try {
    Object.defineProperty(Error, 'prepareStackTrace', { value: (_: unknown, sites: unknown) => sites });
  } catch {
    // Refused, or without effect.
  }
  const sites = new Error('a').stack as unknown;
  if (Array.isArray(sites)) for (const site of sites) if (site.getFunction?.() || site.getThis?.()) throw new Error('a function of the harness');
  return x.map((row) => row.map((v) => 2 * v));
}
