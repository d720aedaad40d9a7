// expect: compile-error
class Point {
  constructor(private x: number) {}
}
export const f = (x: Matrix): Matrix => [[new Point(1)['x']]];
