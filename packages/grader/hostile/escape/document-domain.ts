// expect: done threw threw
export const f = (x: Matrix): Matrix => (globalThis as any).document.cookie;
