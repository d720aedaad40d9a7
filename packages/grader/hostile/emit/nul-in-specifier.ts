// expect: compile-error
import { a } from 'x\0\ud800y';
export const f = a;
