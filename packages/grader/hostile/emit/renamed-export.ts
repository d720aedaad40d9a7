// expect: done doubled doubled
const twice = (x: Matrix): Matrix => x.map((row) => row.map((v) => 2 * v));
export { twice as f };
