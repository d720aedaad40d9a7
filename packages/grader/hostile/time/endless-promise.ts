// expect: timeout
// Microtasks that beget microtasks: no promise stays alive, so memory stays flat.
export function f(x: Matrix): Matrix {
  const tick = () => {
    Promise.resolve().then(tick);
  };
  tick();
  return x;
}
