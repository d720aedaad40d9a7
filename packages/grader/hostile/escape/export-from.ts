// expect: compile-error
export { readFileSync as f } from 'node:fs';
