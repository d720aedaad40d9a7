// expect: compile-error
import data from 'data:text/javascript,export default 1';
export const f = (x: Matrix): Matrix => [[data]];
