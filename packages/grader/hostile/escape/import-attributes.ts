// expect: compile-error or done doubled doubled
import { scale } from 'nd' with { type: 'json' };
export const f = (x: Matrix): Matrix => scale(x, 2);
