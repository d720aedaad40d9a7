import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 6,
  level: 'medium',
  minutes: 8,
  frequency: 'occasional',
  tags: ['gan-game', 'gan-saturation', 'log-sum-exp'],
  oracle: 'tf',
  inherits: 'gan-losses',
  signature: {
    fn: 'ganLosses',
    params: [
      { name: 'realLogits', type: 'Vector', shape: '[real]' },
      { name: 'fakeLogits', type: 'Vector', shape: '[fake]' },
    ],
    returns: { record: { discriminator: 'number', minimax: 'number', nonSaturating: 'number' } },
    text: 'ganLosses(realLogits: Vector, fakeLogits: Vector): { discriminator: number; minimax: number; nonSaturating: number }',
  },
});
