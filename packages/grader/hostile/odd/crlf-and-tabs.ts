// expect: done doubled doubled
// crlf: true
export function f(x: Matrix): Matrix {
	return x.map((row) => row.map((v) => 2 * v));
}
