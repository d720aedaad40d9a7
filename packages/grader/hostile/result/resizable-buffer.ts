// expect: done doubled doubled
// The options of a growing buffer are ignored: what is returned cannot shrink under the copy.
export function f(x: Matrix) {
  const Any = ArrayBuffer as any;
  return x.map((row) => {
    const buffer = new Any(8 * row.length, { maxByteLength: 800 });
    if (buffer.resizable || buffer.resize || buffer.transfer) throw new Error('growing buffers are there');
    const out = new Float64Array(buffer);
    row.forEach((v, i) => (out[i] = 2 * v));
    return out;
  });
}
