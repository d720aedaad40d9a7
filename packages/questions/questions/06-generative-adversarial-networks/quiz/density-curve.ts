import type { QuizBody } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const normal = (x: number, mean: number, deviation: number): number =>
  Math.exp(-(((x - mean) / deviation) ** 2) / 2) / (deviation * Math.sqrt(2 * Math.PI));

/** Two modes with the share of the first, and the deviation of each. */
const twoModes = (share: number, deviation: number) => (x: number) =>
  share * normal(x, -2, deviation) + (1 - share) * normal(x, 2, deviation);

const dataDeviation = 0.6;
const grid = Array.from({ length: 101 }, (_, i) => -5 + i / 10);
const pointsOf = (density: (x: number) => number) => grid.map((x): [number, number] => [x, density(x)]);

interface Failure {
  name: Text;
  density(side: number): (x: number) => number;
  feedback: Text;
  tag: string;
}

const failures: Failure[] = [
  {
    name: text('It has collapsed onto one mode', '坍塌到了一个模式'),
    density: (side) => (x) => normal(x, 2 * side, 0.45),
    feedback: text(
      'All its mass lies under one of the two bumps. Every sample looks real, and half of the data is never produced.',
      '全部质量都落在其中一个峰下。每个样本都很逼真，却有一半的数据从不出现。',
    ),
    tag: 'mode-collapse',
  },
  {
    name: text('It averages the two modes', '把两个模式平均了'),
    density: () => (x) => normal(x, 0, 0.7),
    feedback: text(
      'Its mass lies between the bumps, where there is hardly any data. Squared error leads there; a discriminator recognises such samples at once.',
      '质量落在两个峰之间，那里几乎没有数据。平方误差会导致这种结果；判别器一眼就能识破。',
    ),
    tag: 'gan-evaluation',
  },
  {
    name: text('It covers both, but spreads too far', '两个都覆盖了，但铺得太开'),
    density: () => twoModes(0.5, 1.3),
    feedback: text(
      'Two bumps of the right weight, each too wide: nothing is missing, but many samples lie where data is rare.',
      '两个峰的比重都对，但都太宽：什么也没漏掉，却有许多样本落在数据稀少的地方。',
    ),
    tag: 'gan-evaluation',
  },
  {
    name: text('It produces both, in wrong proportion', '两个都能生成，但比例不对'),
    density: (side) => twoModes(side < 0 ? 0.85 : 0.15, dataDeviation),
    feedback: text(
      'Both bumps have the right place and width, but one is much too low: a milder relative of mode collapse.',
      '两个峰的位置和宽度都对，但有一个低得多：这是模式坍塌的较轻形式。',
    ),
    tag: 'mode-collapse',
  },
];

/** A generator's density beside that of the data; what is wrong with it? */
export function densityCurve(random: Random): QuizBody {
  const [drawn, side] = [random.pick(failures), random.pick([-1, 1])];
  return {
    kind: 'curve',
    prompt: text(
      'Data of one dimension has two modes. The second curve is the density of a trained generator. What is wrong with this generator?',
      '一维的数据有两个模式。第二条曲线是训练好的生成器的概率密度。这个生成器有什么问题？',
    ),
    x: text('x', 'x'),
    y: text('density', '概率密度'),
    series: [
      { name: text('data', '数据'), points: pointsOf(twoModes(0.5, dataDeviation)) },
      { name: text('generator', '生成器'), points: pointsOf(drawn.density(side)) },
    ],
    options: failures.map(({ name, feedback, tag }, i) => ({
      text: name,
      feedback,
      ...(failures[i] === drawn ? { correct: true } : { tag }),
    })),
  };
}
