// expect: compile-error
import { callCase } from 'inside';
export const f = callCase;
