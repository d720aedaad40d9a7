// expect: done doubled doubled
const map = Array.prototype.map;
const refuse = () => {
  throw new Error('a method of the learner');
};
for (const name of ['push', 'pop', 'slice', 'concat', 'join', 'map', 'forEach', 'values', 'keys', 'entries', 'indexOf', 'includes', 'every', 'some', 'reduce', 'fill']) {
  (Array.prototype as any)[name] = refuse;
}
(Array.prototype as any)[Symbol.iterator] = refuse;
export const f = (x: Matrix): Matrix => Reflect.apply(map, x, [(row: Vector) => Reflect.apply(map, row, [(v: number) => 2 * v])]);
