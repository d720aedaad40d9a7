import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 3,
  level: 'medium',
  minutes: 12,
  frequency: 'occasional',
  tags: ['flatten-order', 'pool-window', 'softmax-axis'],
  oracle: 'tf',
  inherits: 'cnn-forward',
  signature: {
    fn: 'cnnForward',
    params: [
      { name: 'images', type: 'Tensor4', shape: '[batch, H, W, C]' },
      {
        name: 'params',
        type: { record: { kernel: 'Tensor4', convBias: 'Vector', w: 'Matrix', b: 'Vector' } },
        shape: 'kernel: [kh, kw, C, M], convBias: [M], w: [⌊H/2⌋·⌊W/2⌋·M, classes], b: [classes]',
      },
    ],
    returns: 'Matrix',
    text: 'cnnForward(images: Tensor4, params: { kernel: Tensor4; convBias: Vector; w: Matrix; b: Vector }): Matrix',
  },
});
