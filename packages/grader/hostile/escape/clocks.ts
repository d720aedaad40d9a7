// expect: done doubled doubled
const first = [Date.now(), +new Date(), performance.now(), Date(), new Date().getTimezoneOffset()].join();
export function f(x: Matrix): Matrix {
  for (let i = 0, s = 0; i < 1e7; i++) s += i;
  const second = [Date.now(), +new Date(), performance.now(), Date(), new Date().getTimezoneOffset()].join();
  if (first !== second || new Date().constructor !== Date) throw new Error('time passes');
  return x.map((row) => row.map((v) => 2 * v));
}
