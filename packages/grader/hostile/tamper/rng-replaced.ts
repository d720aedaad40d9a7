// expect: done value value
// params: [{"name":"rng","type":"Rng"}]
// cases: [[{"rng":1}],[{"rng":1}]]
export function f(rng: Rng): Matrix {
  const value = rng.uniform();
  rng.uniform = () => 0.5;
  rng.normal = null as never;
  return [[value]];
}
