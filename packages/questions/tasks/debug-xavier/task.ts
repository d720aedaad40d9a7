import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 29,
  level: 'easy',
  minutes: 6,
  frequency: 'occasional',
  tags: ['bound-vs-std', 'init-law', 'shape-chain'],
  oracle: 'stat',
  inherits: 'xavier-uniform',
  signature: {
    fn: 'xavierUniform',
    params: [
      { name: 'fanIn', type: 'number' },
      { name: 'fanOut', type: 'number' },
      { name: 'rng', type: 'Rng' },
    ],
    returns: 'Matrix',
    text: 'xavierUniform(fanIn: number, fanOut: number, rng: Rng): Matrix',
  },
});
