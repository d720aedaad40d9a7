import { optimalDiscriminator } from '../../../src/math/gan.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const bestLogit: QuizDefinition = {
  id: 'optimal-discriminator-logit',
  tag: 'optimal-discriminator',
  keyPoint: 'optimum',
  body: {
    kind: 'expression',
    prompt: text(
      'At some point the data has the density $p$ and the generator the density $q$. Write the logit of the best discriminator there as a formula in `p` and `q`.',
      '在某一点，数据的密度是 $p$，生成器的密度是 $q$。用 `p` 和 `q` 写出最优判别器在该点的 logit。',
    ),
    variables: { p: [0.1, 3], q: [0.1, 3] },
    answer: 'log(p / q)',
    feedback: text(
      '$D^* = p/(p + q)$, and the logit of a probability $d$ is $\\log(d/(1 - d))$: the sum cancels.',
      '$D^* = p/(p + q)$，而概率 $d$ 的 logit 是 $\\log(d/(1 - d))$：两者之和约掉了。',
    ),
    wrong: [
      {
        formula: 'p / (p + q)',
        feedback: text(
          'That is $D^*$ itself, the probability. The logit is what stands before the sigmoid.',
          '这是 $D^*$ 本身，即概率。logit 是 sigmoid 之前的数。',
        ),
        tag: 'logits-as-input',
      },
      {
        formula: 'log(p / (p + q))',
        feedback: text(
          'That is the logarithm of the probability. A logit is $\\log d - \\log(1 - d)$.',
          '这是概率的对数。logit 是 $\\log d - \\log(1 - d)$。',
        ),
        tag: 'optimal-discriminator',
      },
      {
        formula: 'log(q / p)',
        feedback: text(
          'The sign is wrong: where real data is more frequent, the logit must be positive.',
          '符号反了：真实数据更多的地方，logit 应当为正。',
        ),
        tag: 'discriminator-labels',
      },
      {
        formula: 'p / q',
        feedback: text('That is the density ratio. The logit is its logarithm.', '这是密度比。logit 是它的对数。'),
        tag: 'optimal-discriminator',
      },
      {
        formula: 'p - q',
        feedback: text(
          'Equal densities do give 0, but the loss is logarithmic, and so is its optimum.',
          '密度相等时确实得 0，但损失是对数形式的，最优解也是。',
        ),
        tag: 'optimal-discriminator',
      },
    ],
    otherwise: text(
      'Minimise $-p \\log d - q \\log(1 - d)$ over $d$, then solve $\\sigma(s) = d$.',
      '先对 $d$ 最小化 $-p \\log d - q \\log(1 - d)$，再解 $\\sigma(s) = d$。',
    ),
  },
};

const normal = (x: number, mean: number): number => Math.exp(-((x - mean) ** 2) / 2) / Math.sqrt(2 * Math.PI);
const grid = Array.from({ length: 81 }, (_, i) => -4 + i / 10);

const drawnDiscriminator = (random: Random): QuizBody => {
  const [side, drawnId] = [random.pick([-1, 1]), random.pick(['best', 'swapped', 'certain', 'undecided'])];
  const data = (x: number) => normal(x, -1.2 * side);
  const generated = (x: number) => normal(x, 1.2 * side);
  const candidates = [
    {
      id: 'best',
      at: (x: number) => optimalDiscriminator(data(x), generated(x)),
      name: text('The optimal one', '最优的判别器'),
      feedback: text(
        'It is $p/(p + q)$: it crosses $1/2$ where the densities are equal, and its steepness follows from their overlap.',
        '它是 $p/(p + q)$：在两个密度相等处穿过 $1/2$，陡峭程度由两者的重叠决定。',
      ),
      tag: 'optimal-discriminator',
    },
    {
      id: 'swapped',
      at: (x: number) => optimalDiscriminator(generated(x), data(x)),
      name: text('One with labels exchanged', '标签互换的判别器'),
      feedback: text('High where generated samples are frequent: that is $q/(p + q)$.', '在生成样本多的地方取高值：这是 $q/(p + q)$。'),
      tag: 'discriminator-labels',
    },
    {
      id: 'certain',
      at: (x: number) => 1 / (1 + Math.exp(12 * side * x)),
      name: text('One too sure of itself', '过于自信的判别器'),
      feedback: text(
        'It decides at the right place, but says almost 0 or 1 where both kinds occur: wrong samples then cost far too much.',
        '判定的位置是对的，但在两种样本都有的地方也几乎只回答 0 或 1：判错的样本代价过高。',
      ),
      tag: 'optimal-discriminator',
    },
    {
      id: 'undecided',
      at: () => 0.5,
      name: text('One that learned nothing', '未学到东西的判别器'),
      feedback: text(
        'One answer for all samples, right only where the densities agree.',
        '对所有样本都是同一个回答，只有两个密度处处相等时才对。',
      ),
      tag: 'gan-equilibrium',
    },
  ];
  const drawn = candidates.find(({ id }) => id === drawnId)!;
  const pointsOf = (f: (x: number) => number) => grid.map((x): [number, number] => [x, f(x)]);
  return {
    kind: 'curve',
    prompt: text(
      'The densities of data and generator are drawn, and $D(x)$ of a discriminator. Which discriminator is it?',
      '图中画出了数据与生成器的密度，以及某个判别器的 $D(x)$。这是哪一种判别器？',
    ),
    x: text('x', 'x'),
    y: text('density, D(x)', '密度，D(x)'),
    series: [
      { name: text('data', '数据'), points: pointsOf(data) },
      { name: text('generator', '生成器'), points: pointsOf(generated) },
      { name: text('D(x)', 'D(x)'), points: pointsOf(drawn.at) },
    ],
    options: candidates.map(({ id, name, feedback, tag }) => ({ text: name, feedback, ...(id === drawnId ? { correct: true } : { tag }) })),
  };
};

const ends: QuizDefinition = {
  id: 'discriminator-loss-at-its-ends',
  tag: 'optimal-discriminator',
  keyPoint: 'divergence',
  body: {
    kind: 'cloze',
    prompt: text(
      'With the best discriminator the loss is $\\log 4 - 2\\,\\mathrm{JS}$. Where $p$ and $q$ agree, JS is [[same]]. Where they are disjoint, JS is [[apart]] and the loss is [[loss]].',
      '判别器最优时，损失是 $\\log 4 - 2\\,\\mathrm{JS}$。$p$ 与 $q$ 相同时，JS 等于 [[same]]；两者不相交时，JS 等于 [[apart]]，损失等于 [[loss]]。',
    ),
    gaps: [
      {
        id: 'same',
        accept: ['0', '0.0', 'zero', '零'],
        feedback: text(
          'A divergence is 0 exactly where the two agree; the loss is then $\\log 4$.',
          '散度恰好在两者相同时为 0；此时损失是 $\\log 4$。',
        ),
        wrong: [
          {
            accept: ['1/2', '0.5', '½'],
            feedback: text('$1/2$ is the value of $D$ there.', '$1/2$ 是此时 $D$ 的值。'),
            tag: 'gan-equilibrium',
          },
          {
            accept: ['log 2', 'log2', 'log(2)', 'ln 2', 'ln2', 'ln(2)', '0.693', '0.69'],
            feedback: text('$\\log 2$ is its largest value, reached where nothing overlaps.', '$\\log 2$ 是它的最大值，毫无重叠时才达到。'),
            tag: 'optimal-discriminator',
          },
        ],
        otherwise: text('How far is a distribution from itself?', '一个分布与它自己相差多少？'),
      },
      {
        id: 'apart',
        accept: ['log 2', 'log2', 'log(2)', 'ln 2', 'ln2', 'ln(2)', '0.693', '0.69', '0.6931', '\\log 2'],
        feedback: text('However far apart they are: JS does not grow with the distance.', '无论相距多远都是这个值：JS 不随距离增大。'),
        wrong: [
          {
            accept: ['infinity', 'inf', '∞', '无穷', '无穷大'],
            feedback: text(
              'That is the Kullback–Leibler divergence. JS compares each with the mean of both and stays bounded.',
              '那是 Kullback–Leibler 散度。JS 把两者分别与平均分布比较，所以有界。',
            ),
            tag: 'optimal-discriminator',
          },
          {
            accept: ['1', '1.0', 'one', '一'],
            feedback: text(
              '1 is its value in bits. With natural logarithms it is $\\log 2$.',
              '以比特计时是 1。用自然对数时是 $\\log 2$。',
            ),
            tag: 'optimal-discriminator',
          },
        ],
        otherwise: text(
          'With disjoint supports, compare $p$ with $m = (p + q)/2$, which is $p/2$ there.',
          '支撑集不相交时，比较 $p$ 与 $m = (p + q)/2$，那里 $m = p/2$。',
        ),
      },
      {
        id: 'loss',
        accept: ['0', '0.0', 'zero', '零'],
        feedback: text(
          '$\\log 4 - 2\\log 2 = 0$: everything is told apart, and the generator learns nothing about the direction.',
          '$\\log 4 - 2\\log 2 = 0$：一切都能分清，生成器却不知道该往哪里走。',
        ),
        wrong: [
          {
            accept: ['log 4', 'log4', 'log(4)', 'ln 4', 'ln4', '1.386', '2 log 2', '2log2'],
            feedback: text('That is the loss where the two agree.', '这是两者相同时的损失。'),
            tag: 'gan-equilibrium',
          },
        ],
        otherwise: text('Put the value of JS into the formula.', '把 JS 的值代入公式。'),
      },
    ],
  },
};

/** The best discriminator for a fixed generator, and what its loss then says. */
export const optimumItems: QuizDefinition[] = [
  bestLogit,
  { id: 'discriminator-curve-diagnosis', tag: 'optimal-discriminator', keyPoint: 'optimum', body: drawnDiscriminator },
  ends,
];
