// expect: done doubled doubled
export { f };
var k = 2;
function f(x: Matrix): Matrix {
  for (var i = 0, out: Matrix = []; i < x.length; i++) out[i] = x[i].map((v) => k * v);
  return out;
}
