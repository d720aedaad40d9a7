import { defineFigure, said, span } from '../../src/figure.ts';
import { convParameters } from '../../src/math/convolution.ts';
import { receptiveFields } from '../../src/math/receptive-field.ts';

const text = (en: string, zh: string) => ({ en, zh });

const mostLayers = 8;
/** The height of the plot: kernels of 7, stride 2 and doubled dilation together, eight layers, see 131,071 pixels. */
const most = 200_000;

export default defineFigure({
  title: text('How the receptive field grows', '感受野怎样增长'),
  about: text(
    'Stride 1 adds the same amount per layer. A stride, or a dilation that doubles, makes the field grow exponentially with depth; the weights per layer stay as they are.',
    '步幅为 1 时，每一层增加同样多；加上步幅，或者让空洞率逐层加倍，感受野就随深度指数增长，而每层的权重个数不变。',
  ),
  controls: {
    kernel: { kind: 'range', label: text('Kernel k', '卷积核 k'), values: [1, 3, 5, 7], value: 3 },
    stride: { kind: 'range', label: text('Stride of each layer', '每层的步幅'), values: [1, 2], value: 1 },
    doubled: { kind: 'switch', label: text('Dilation 1, 2, 4, …', '空洞率 1、2、4……'), value: false },
    layers: { kind: 'range', label: text('Layers', '层数'), values: span(1, mostLayers, 1), value: 5 },
  },
  draw({ kernel, stride, doubled, layers }) {
    const reaches = receptiveFields(Array.from({ length: layers }, (_, l) => ({ kernel, stride, dilation: doubled ? 2 ** l : 1 })));
    const last = reaches.at(-1)!;
    const weights = convParameters(kernel, kernel, 1, 1) - 1;
    return {
      panels: [
        {
          kind: 'lines',
          x: { label: text('layer', '层'), range: [1, mostLayers] },
          y: { label: text('pixels of the input', '输入的像素数'), range: [1, most], log: true },
          series: [
            {
              name: text('receptive field', '感受野'),
              points: reaches.map(({ field }, l) => [l + 1, field] as const),
              style: 'path',
            },
            {
              name: text('distance of neighbouring units', '相邻单元的间距'),
              points: reaches.map(({ jump }, l) => [l + 1, jump] as const),
              style: 'path',
            },
          ],
        },
      ],
      says: text(
        `After ${layers} layers a unit sees ${said(last.field, 0)} pixels along each axis, and neighbouring units are ${said(last.jump, 0)} apart. Each layer has ${weights} weights per pair of channels.`,
        `经过 ${layers} 层，一个单元沿每个轴看到 ${said(last.field, 0)} 个像素，相邻单元相距 ${said(last.jump, 0)} 个像素。每层的每对通道有 ${weights} 个权重。`,
      ),
    };
  },
});
