import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 9,
  level: 'medium',
  minutes: 12,
  frequency: 'occasional',
  tags: ['conv-padding', 'conv-channels', 'conv-output-size'],
  oracle: 'tf',
  inherits: 'conv2d',
  signature: {
    fn: 'conv2d',
    params: [
      { name: 'x', type: 'Tensor4', shape: '[batch, H, W, cin]' },
      { name: 'kernel', type: 'Tensor4', shape: '[kh, kw, cin, cout]' },
      { name: 'bias', type: 'Vector', shape: '[cout]' },
      { name: 'stride', type: 'number' },
      { name: 'padding', type: 'string' },
    ],
    returns: 'Tensor4',
    text: "conv2d(x: Tensor4, kernel: Tensor4, bias: Vector, stride: number, padding: 'valid' | 'same'): Tensor4",
  },
});
