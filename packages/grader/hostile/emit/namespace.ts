// expect: compile-error
namespace Inner {
  export const a = 1;
}
export const f = (x: Matrix): Matrix => [[Inner.a]];
