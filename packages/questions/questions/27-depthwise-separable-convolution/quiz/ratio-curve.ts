import { separableWeights, standardWeights } from '../../../src/math/convolution.ts';
import { rounded } from '../../../src/math/rounded.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const kernels = [1, 2, 3, 5];

const body = (random: Random): QuizBody => {
  const drawn = random.pick(kernels);
  const cin = random.pick([16, 32, 64]);
  const limit = (kernel: number): string => String(rounded(100 / kernel ** 2, 0));
  const outputs = Array.from({ length: 16 }, (_, i) => 8 * (i + 1));
  return {
    kind: 'curve',
    prompt: text(
      `Weights of a depthwise separable layer divided by those of the ordinary layer, for ${cin} input channels and a growing number of output channels. Which kernel size is it?`,
      `输入通道数为 ${cin}，输出通道数逐渐增大时，深度可分离层与普通卷积层的权重个数之比。卷积核是多大？`,
    ),
    x: text('output channels', '输出通道数'),
    y: text('ratio in %', '比例（%）'),
    series: [
      {
        name: text('ratio', '比例'),
        points: outputs.map((cout): [number, number] => [
          cout,
          rounded((100 * separableWeights(drawn, cin, cout)) / standardWeights(drawn, cin, cout), 2),
        ]),
      },
    ],
    options: kernels.map((kernel) => ({
      text: text(`${kernel}×${kernel}`, `${kernel}×${kernel}`),
      feedback:
        kernel === 1
          ? text(
              '$1/F + 1$ is above 100 % for any number of outputs: there is no neighbourhood to separate.',
              '$1/F + 1$ 总大于 100 %：没有邻域可以拆开。',
            )
          : text(
              `The ratio is $1/F + 1/k^2$ and falls towards $1/${kernel * kernel}$, ${limit(kernel)} %.`,
              `比例是 $1/F + 1/k^2$，趋于 $1/${kernel * kernel}$，即 ${limit(kernel)} %。`,
            ),
      ...(kernel === drawn ? { correct: true } : { tag: 'separable-cost' }),
    })),
  };
};

/** A kernel size read from where the ratio ends. */
export const ratioCurve: QuizDefinition = { id: 'separable-ratio-curve', tag: 'separable-cost', keyPoint: 'ratio', body };
