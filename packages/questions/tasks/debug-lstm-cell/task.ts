import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 5,
  level: 'medium',
  minutes: 8,
  frequency: 'common',
  tags: ['lstm-gates', 'cell-path'],
  oracle: 'tf',
  inherits: 'lstm-cell',
  signature: {
    fn: 'lstmCell',
    params: [
      { name: 'x', type: 'Matrix', shape: '[batch, features]' },
      { name: 'h', type: 'Matrix', shape: '[batch, units]' },
      { name: 'c', type: 'Matrix', shape: '[batch, units]' },
      { name: 'kernel', type: 'Matrix', shape: '[features, 4·units]' },
      { name: 'recurrent', type: 'Matrix', shape: '[units, 4·units]' },
      { name: 'bias', type: 'Vector', shape: '[4·units]' },
    ],
    returns: { record: { h: 'Matrix', c: 'Matrix' } },
    text: 'lstmCell(x: Matrix, h: Matrix, c: Matrix, kernel: Matrix, recurrent: Matrix, bias: Vector): { h: Matrix; c: Matrix }',
  },
});
