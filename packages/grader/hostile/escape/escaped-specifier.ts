// expect: done doubled doubled
import { scale } from '\u006ed';
export const f = (x: Matrix): Matrix => scale(x, 2);
