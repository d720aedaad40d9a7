import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 14,
  level: 'medium',
  minutes: 12,
  frequency: 'common',
  tags: ['conv-im2col', 'conv-output-size'],
  oracle: 'exact',
  signature: {
    fn: 'im2col',
    params: [
      { name: 'x', type: 'Tensor3', shape: '[height, width, channels]' },
      { name: 'kh', type: 'number' },
      { name: 'kw', type: 'number' },
      { name: 'stride', type: 'number' },
    ],
    returns: 'Matrix',
    text: 'im2col(x: Tensor3, kh: number, kw: number, stride: number): Matrix',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: '3×4 pixels, 2 channels, windows of 2×3', zh: '3×4 个像素，2 个通道，2×3 的窗口' },
      visibility: 'public',
      args: [
        [
          [
            [1, 10],
            [2, 20],
            [3, 30],
            [4, 40],
          ],
          [
            [5, 50],
            [6, 60],
            [7, 70],
            [8, 80],
          ],
          [
            [9, 90],
            [10, 100],
            [11, 110],
            [12, 120],
          ],
        ],
        2,
        3,
        1,
      ],
    },
    {
      id: 'one-channel-stride-two',
      title: { en: 'One channel, stride 2', zh: '一个通道，步幅为 2' },
      visibility: 'public',
      args: [
        [
          [[1], [2], [3], [4], [5], [6], [7]],
          [[8], [9], [10], [11], [12], [13], [14]],
          [[15], [16], [17], [18], [19], [20], [21]],
          [[22], [23], [24], [25], [26], [27], [28]],
          [[29], [30], [31], [32], [33], [34], [35]],
        ],
        3,
        1,
        2,
      ],
    },
    {
      id: 'remainder-dropped',
      title: { en: 'Stride 3 with a remainder on both axes', zh: '步幅为 3，两个轴上都有余数' },
      visibility: 'edge',
      args: [random.tensor3(7, 10, 2), 2, 3, 3],
    },
    {
      id: 'whole-image',
      title: { en: 'One window that covers an image of one row', zh: '一个盖住整幅图像的窗口，图像只有一行' },
      visibility: 'edge',
      args: [random.tensor3(1, 4, 3), 1, 4, 2],
    },
    {
      id: 'one-by-one',
      title: { en: 'A 1×1 window', zh: '1×1 的窗口' },
      visibility: 'edge',
      args: [random.tensor3(3, 2, 4), 1, 1, 1],
    },
    {
      id: 'stride-beyond-kernel',
      title: { en: 'A stride larger than the window', zh: '步幅大于窗口' },
      visibility: 'edge',
      args: [random.tensor3(9, 6, 1), 2, 1, 4],
    },
    {
      id: 'overlapping',
      title: { en: 'Overlapping windows, three channels', zh: '互相重叠的窗口，三个通道' },
      visibility: 'hidden',
      args: [random.tensor3(5, 7, 3), 2, 4, 1],
    },
    {
      id: 'overlapping-stride-two',
      title: { en: 'Overlapping windows at stride 2', zh: '步幅为 2 的重叠窗口' },
      visibility: 'hidden',
      args: [random.tensor3(8, 11, 2), 4, 3, 2],
    },
  ],
  mistakes: {
    'channels-first': { tag: 'conv-im2col' },
    'columns-of-windows-first': { tag: 'conv-im2col' },
    'positions-by-columns': { tag: 'conv-im2col' },
    transposed: { tag: 'conv-im2col' },
    'stride-ignored': { tag: 'conv-stride' },
    'no-overlap': { tag: 'conv-stride' },
    'last-position-missing': { tag: 'conv-output-size' },
  },
});
