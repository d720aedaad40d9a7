// expect: done doubled doubled
export function f(x: Matrix): Matrix {
  const Native = new Float64Array(1).buffer.constructor as any;
  const buffer = new Native(8, { maxByteLength: 64 });
  if (Native !== ArrayBuffer || buffer.resizable || 'transfer' in buffer || 'resize' in buffer) throw new Error('growing buffers are there');
  return x.map((row) => row.map((v) => 2 * v));
}
