// expect: compile-error
import fs from 'node:fs';
export const f = (x: Matrix): Matrix => [[fs.readFileSync('/etc/passwd').length]];
