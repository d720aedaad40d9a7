// expect: compile-error
import { callCase } from './harness.ts';
export const f = callCase;
