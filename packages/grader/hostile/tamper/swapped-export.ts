// expect: done doubled doubled
export let f = (x: Matrix): Matrix => {
  f = () => [[0]];
  return x.map((row) => row.map((v) => 2 * v));
};
