// expect: compile-error
export enum Kind {
  One,
}
export const f = (x: Matrix): Matrix => x;
