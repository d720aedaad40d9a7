// expect: timeout or out-of-memory
export const f = (x: Matrix): Matrix => [[Number(BigInt('9'.repeat(300_000_000)) > 0n)]];
