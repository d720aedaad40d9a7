import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 27,
  level: 'medium',
  minutes: 10,
  frequency: 'common',
  tags: ['depthwise', 'pointwise', 'conv-stride'],
  oracle: 'tf',
  inherits: 'depthwise-separable-conv',
  signature: {
    fn: 'separableConv2d',
    params: [
      { name: 'x', type: 'Tensor4', shape: '[batch, height, width, cin]' },
      { name: 'depthwise', type: 'Tensor4', shape: '[kh, kw, cin, mult]' },
      { name: 'pointwise', type: 'Tensor4', shape: '[1, 1, cin·mult, cout]' },
      { name: 'stride', type: 'number' },
    ],
    returns: 'Tensor4',
    text: 'separableConv2d(x: Tensor4, depthwise: Tensor4, pointwise: Tensor4, stride: number): Tensor4',
  },
});
