// expect: timeout
const tick = () => {
  Promise.resolve().then(tick);
};
tick();
export const f = (x: Matrix): Matrix => x;
