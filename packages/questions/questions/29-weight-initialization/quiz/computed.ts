import { glorotDeviation, heDeviation, reluFactor, uniformBound } from '../../../src/math/initialisation.ts';
import { rounded } from '../../../src/math/rounded.ts';
import { texNumber } from '../../../src/math/tex.ts';
import type { QuizDefinition } from '../../../src/quiz.ts';

/** Items with numbers of their own for each seed. */
export const computedItems: QuizDefinition[] = [
  {
    id: 'init-he-deviation',
    tag: 'init-fan',
    keyPoint: 'kernel-fan',
    body: (random) => {
      const k = random.pick([3, 5]);
      const cin = random.int(6, 12);
      const cout = cin * random.pick([4, 5, 6]);
      const [fanIn, fanOut] = [k * k * cin, k * k * cout];
      const answer = rounded(heDeviation(fanIn), 4);
      return {
        kind: 'numeric',
        prompt: {
          en: `A convolution kernel of shape $[${k}, ${k}, ${cin}, ${cout}]$ (height, width, input channels, output channels) is followed by ReLU. Which standard deviation does He initialisation give it? Answer to four decimals.`,
          zh: `形状为 $[${k}, ${k}, ${cin}, ${cout}]$ 的卷积核（高、宽、输入通道、输出通道）后面是 ReLU。He 初始化给它的标准差是多少？保留四位小数。`,
        },
        answer,
        tolerance: 0.0002,
        feedback: {
          en: `$\\text{fanIn} = ${k} \\cdot ${k} \\cdot ${cin} = ${fanIn}$ and $\\sqrt{2/${fanIn}} = ${texNumber(answer, 4)}$.`,
          zh: `$\\text{fanIn} = ${k} \\cdot ${k} \\cdot ${cin} = ${fanIn}$，$\\sqrt{2/${fanIn}} = ${texNumber(answer, 4)}$。`,
        },
        wrong: [
          {
            value: heDeviation(cin),
            tag: 'init-fan',
            feedback: {
              en: `Only the ${cin} input channels were counted. Each output value sums over the ${k}×${k} window too.`,
              zh: `只数了 ${cin} 个输入通道。每个输出值还要对 ${k}×${k} 的窗口求和。`,
            },
          },
          {
            value: heDeviation(fanOut),
            tag: 'init-fan',
            feedback: {
              en: 'This is taken from fan-out. The forward variance depends on how many products one output value sums up.',
              zh: '这是用扇出算的。前向的方差取决于一个输出值由多少个乘积相加而成。',
            },
          },
          {
            value: 2 / fanIn,
            tag: 'std-vs-variance',
            feedback: { en: 'This is the variance. The deviation is its root.', zh: '这是方差，标准差是它的平方根。' },
          },
          {
            value: glorotDeviation(fanIn, fanOut),
            tag: 'init-variance',
            feedback: {
              en: 'This is Xavier, which averages the fans and does not make up for what ReLU removes.',
              zh: '这是 Xavier，它对扇入和扇出取平均，并不补偿 ReLU 去掉的部分。',
            },
          },
          {
            value: Math.sqrt(1 / fanIn),
            tag: 'init-variance',
            feedback: {
              en: 'The 2 is missing. $1/\\text{fanIn}$ keeps the variance of a linear layer; ReLU halves it.',
              zh: '漏了 2。$1/\\text{fanIn}$ 保持的是线性层的方差，而 ReLU 会使它减半。',
            },
          },
        ],
        otherwise: {
          en: 'Multiply height, width and input channels to get the fan-in, then take the root of 2 divided by it.',
          zh: '把高、宽和输入通道数相乘得到扇入，再用 2 除以它并开方。',
        },
      };
    },
  },
  {
    id: 'init-xavier-bound',
    tag: 'bound-vs-std',
    keyPoint: 'deviation-and-bound',
    body: (random) => {
      const [fanIn, fanOut] = [random.int(20, 60), random.int(90, 200)];
      const deviation = glorotDeviation(fanIn, fanOut);
      const answer = rounded(uniformBound(deviation), 3);
      return {
        kind: 'numeric',
        prompt: {
          en: `A tanh layer has ${fanIn} inputs and ${fanOut} units. Its weights are drawn from a uniform distribution on $[-b, b]$ by Xavier's rule. What is $b$? Answer to three decimals.`,
          zh: `一个 tanh 层有 ${fanIn} 个输入和 ${fanOut} 个单元，权重按 Xavier 的规则取自 $[-b, b]$ 上的均匀分布。$b$ 是多少？保留三位小数。`,
        },
        answer,
        tolerance: 0.001,
        feedback: {
          en: `The variance is $2/(${fanIn} + ${fanOut})$, and a uniform distribution has the variance $b^2/3$: $b = \\sqrt{6/${fanIn + fanOut}} = ${texNumber(answer, 3)}$.`,
          zh: `方差是 $2/(${fanIn} + ${fanOut})$，而均匀分布的方差是 $b^2/3$，所以 $b = \\sqrt{6/${fanIn + fanOut}} = ${texNumber(answer, 3)}$。`,
        },
        wrong: [
          {
            value: deviation,
            tag: 'bound-vs-std',
            feedback: {
              en: 'This is the deviation. As a bound it would leave a third of the variance.',
              zh: '这是标准差。拿它当边界，方差就只剩三分之一。',
            },
          },
          {
            value: uniformBound(Math.sqrt(1 / (fanIn + fanOut))),
            tag: 'init-fan',
            feedback: {
              en: 'The mean of the two fans is half of their sum, so the variance is 2 divided by the sum, not 1.',
              zh: '扇入与扇出的平均是两者之和的一半，所以方差是 2 除以两者之和，而不是 1。',
            },
          },
          {
            value: uniformBound(heDeviation(fanIn)),
            tag: 'init-fan',
            feedback: {
              en: "This is the bound of He's rule, which takes fan-in alone and is meant for ReLU.",
              zh: '这是 He 规则的边界，它只用扇入，是为 ReLU 准备的。',
            },
          },
          {
            value: 6 / (fanIn + fanOut),
            tag: 'std-vs-variance',
            feedback: { en: 'The root is missing: this is $b^2$.', zh: '漏了开方：这是 $b^2$。' },
          },
        ],
        otherwise: {
          en: "Set the variance $b^2/3$ of the uniform distribution equal to Xavier's $2/(\\text{fanIn} + \\text{fanOut})$.",
          zh: '让均匀分布的方差 $b^2/3$ 等于 Xavier 的 $2/(\\text{fanIn} + \\text{fanOut})$。',
        },
      };
    },
  },
  {
    id: 'init-signal-through-depth',
    tag: 'init-variance',
    keyPoint: 'forward-variance',
    body: (random) => {
      const layers = random.int(3, 5);
      const [width, sigma] = random.pick([
        [100, 0.1],
        [400, 0.05],
        [25, 0.2],
        [100, 0.2],
        [400, 0.1],
        [25, 0.4],
      ] as const);
      const factor = reluFactor(width, sigma);
      const answer = rounded(factor ** layers, 5);
      return {
        kind: 'numeric',
        prompt: {
          en: `ReLU layers of ${width} units each have zero biases and weights of mean 0 and standard deviation ${sigma}. By which factor does the variance of the pre-activations change over ${layers} layers? Answer to two decimals.`,
          zh: `若干个 ReLU 层，每层 ${width} 个单元，偏置为零，权重均值为 0、标准差为 ${sigma}。经过 ${layers} 层，净输入的方差变为原来的多少倍？保留两位小数。`,
        },
        answer,
        // Two decimals of 0.03125 are 0.03.
        tolerance: 0.006,
        feedback: {
          en: `Each layer multiplies it by $${width} \\cdot ${sigma}^2 / 2 = ${texNumber(factor, 1)}$: fan-in times variance, halved by ReLU. $${texNumber(factor, 1)}^{${layers}} = ${answer}$.`,
          zh: `每层乘以 $${width} \\cdot ${sigma}^2 / 2 = ${texNumber(factor, 1)}$：扇入乘方差，再被 ReLU 减半。$${texNumber(factor, 1)}^{${layers}} = ${answer}$。`,
        },
        wrong: [
          {
            value: (2 * factor) ** layers,
            tag: 'init-variance',
            feedback: {
              en: "ReLU's half is missing: $E[\\max(0, z)^2] = \\tfrac{1}{2} E[z^2]$ for symmetric $z$.",
              zh: '漏了 ReLU 的一半：$z$ 对称时 $E[\\max(0, z)^2] = \\tfrac{1}{2} E[z^2]$。',
            },
          },
          {
            value: layers * factor,
            tag: 'init-variance',
            feedback: {
              en: 'The factors of the layers multiply, they do not add up; a small deviation per layer becomes a large one.',
              zh: '各层的系数是相乘，而不是相加；每层差一点，多层之后就差很多。',
            },
          },
          {
            value: Math.sqrt(answer),
            tag: 'std-vs-variance',
            feedback: {
              en: 'This is the factor of the standard deviation. The variance changes by its square.',
              zh: '这是标准差变化的倍数，方差的倍数是它的平方。',
            },
          },
        ],
        otherwise: {
          en: 'Find the factor of one layer, $\\text{fanIn} \\cdot \\sigma^2 / 2$, and raise it to the number of layers.',
          zh: '先求一层的系数 $\\text{fanIn} \\cdot \\sigma^2 / 2$，再按层数取幂。',
        },
      };
    },
  },
];
