// expect: done value value invalid:too-large
// cases: [[[[1]]],[[[2]]],[[[3]]]]
// The first two are accepted; together with the third they exceed what a submission may return.
// returns: "Vector"
export const f = (x: Matrix) => new Float64Array(1_000_000);
