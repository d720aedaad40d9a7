// expect: compile-error
import { f as again } from './submission.ts';
export const f = (x: Matrix): Matrix => again(x);
