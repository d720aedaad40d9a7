// expect: done threw threw
export const f = (x: Matrix): Matrix => (require as any)('node:fs').readFileSync('/etc/passwd');
