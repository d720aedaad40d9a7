// expect: done threw threw
// params: [{"name":"rng","type":"Rng"}]
// cases: [[{"rng":1}],[{"rng":2,"extremes":true}]]
export const f = (rng: Rng): Matrix => (rng.uniform as any).constructor('return process')().exit();
