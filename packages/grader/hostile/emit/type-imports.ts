// expect: done doubled doubled
import type { Anything } from './anywhere.ts';
import { type Other, scale } from 'nd';
export type { Anything };
export const f = (x: Matrix): Matrix => scale(x, 2) as Matrix;
