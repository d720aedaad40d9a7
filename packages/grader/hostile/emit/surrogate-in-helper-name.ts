// expect: compile-error
import { 'a\0b' as c } from 'nd';
export const f = c;
