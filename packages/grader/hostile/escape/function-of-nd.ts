// expect: done threw threw
import { map } from 'nd';
export const f = (x: Matrix): Matrix => (map as any).constructor('return process')().exit();
