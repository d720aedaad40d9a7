import { areApart, drawUntil } from '../../../src/draw.ts';
import { shiftedPosterior } from '../../../src/math/label-shift.ts';
import { layerwiseRates, probeStep, zeroProbe } from '../../../src/math/linear-probe.ts';
import { rounded } from '../../../src/math/rounded.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** Half a unit of the last decimal that is asked for, and room for a rounded intermediate result. */
const tolerance = 0.006;

const posteriorBody = (random: Random): QuizBody => {
  const { p, before, after, answer, wrong } = drawUntil(
    random,
    () => {
      const [p, before, after] = [random.pick([0.6, 0.7, 0.8, 0.9]), random.pick([0.4, 0.5]), random.pick([0.05, 0.1, 0.2])];
      const shifted = (from: number, to: number) => shiftedPosterior([p, 1 - p], [from, 1 - from], [to, 1 - to])[0]!;
      const answer = shifted(before, after);
      const wrong = { unchanged: p, ratio: (p * after) / before, backwards: shifted(after, before), product: p * after };
      return { p, before, after, answer, wrong };
    },
    ({ answer, wrong }) => areApart([answer, ...Object.values(wrong)], 3 * tolerance),
  );
  const odds = rounded(((p / (1 - p)) * (after / (1 - after))) / (before / (1 - before)), 4);
  return {
    kind: 'numeric',
    prompt: text(
      `A classifier was trained with ${100 * before} % positives and gives an image the probability ${p} of being positive. Where it is used, ${100 * after} % are positive, and each class looks as before. What is the probability there? Two decimals.`,
      `某分类器训练时正例占 ${100 * before} %，它判断某张图像为正例的概率是 ${p}。在实际使用的地方，正例占 ${100 * after} %，每一类的样子与从前相同。在那里，这个概率应当是多少？保留两位小数。`,
    ),
    answer: rounded(answer, 4),
    tolerance,
    feedback: text(
      `The odds $${p} / ${rounded(1 - p, 2)}$ are multiplied by the ratio of the prior odds, which gives ${odds}, and the probability is ${odds} / (1 + ${odds}).`,
      `几率 $${p} / ${rounded(1 - p, 2)}$ 乘以先验几率之比，得 ${odds}，概率就是 ${odds} / (1 + ${odds})。`,
    ),
    wrong: [
      {
        value: wrong.unchanged,
        feedback: text(
          'The posterior holds the frequencies of training. With other frequencies it is another one.',
          '后验概率里包含训练时的频率，频率变了，它也要变。',
        ),
        tag: 'domain-shift',
      },
      {
        value: rounded(wrong.ratio, 6),
        feedback: text(
          'Right up to the normalization: the negatives have to be rescaled too, and then both add up to 1.',
          '只差归一化：负例也要按比例调整，然后使两者之和为 1。',
        ),
        tag: 'domain-shift',
      },
      {
        value: rounded(wrong.backwards, 6),
        feedback: text('The ratio was taken the other way round: positives have become rarer.', '比值取反了：正例变少了。'),
        tag: 'domain-shift',
      },
      {
        value: rounded(wrong.product, 6),
        feedback: text('The old prior was not divided out, and nothing was normalized.', '没有除去原来的先验，也没有归一化。'),
        tag: 'domain-shift',
      },
    ],
    otherwise: text(
      'Multiply each class’s probability by its new frequency over the old one, then normalize.',
      '把每一类的概率乘以新旧频率之比，再归一化。',
    ),
  };
};

const rateBody = (random: Random): QuizBody => {
  const layers = random.int(5, 8);
  const layer = random.int(1, layers - 3);
  const decay = random.pick([0.5, 0.8, 0.4]);
  const base = random.pick([1, 2, 4]);
  const answer = layerwiseRates(base, decay, layers)[layer]!;
  const behind = layers - 1 - layer;
  return {
    kind: 'numeric',
    prompt: text(
      `A network has ${layers} layers, numbered 0 to ${layers - 1} from the input. The last one is trained with the rate ${base} · 10⁻³, each earlier one with ${decay} times the rate of the layer behind it. What is the rate of layer ${layer}, in units of 10⁻³? Within 1 %.`,
      `某网络有 ${layers} 层，从输入开始编号为 0 到 ${layers - 1}。最后一层的学习率是 ${base} · 10⁻³，每往前一层，乘以 ${decay}。第 ${layer} 层的学习率是多少（以 10⁻³ 为单位）？误差不超过 1 %。`,
    ),
    answer: rounded(answer, 8),
    tolerance: rounded(answer / 100, 10),
    feedback: text(
      `${behind} layers stand behind layer ${layer}: $${base} \\cdot ${decay}^{${behind}}$.`,
      `第 ${layer} 层后面有 ${behind} 层：$${base} \\cdot ${decay}^{${behind}}$。`,
    ),
    wrong: [
      {
        value: base * decay ** (behind + 1),
        feedback: text('One power too many: the last layer has the base rate itself.', '多乘了一次：最后一层用的就是基础学习率。'),
        tag: 'layerwise-rates',
      },
      {
        value: base * decay ** (behind - 1),
        feedback: text('One power too few.', '少乘了一次。'),
        tag: 'layerwise-rates',
      },
      {
        value: base / decay ** behind,
        feedback: text(
          'The rates grow here towards the input, where they should be smallest.',
          '这样越靠近输入学习率越大，而那里本应最小。',
        ),
        tag: 'layerwise-rates',
      },
    ],
    otherwise: text('How many layers stand between it and the end of the network?', '它后面还有几层？'),
  };
};

const probeBody = (random: Random): QuizBody => {
  const { features, labels, classes, rate, answer, wrong } = drawUntil(
    random,
    () => {
      const features = Array.from({ length: 4 }, () => random.int(-3, 6));
      const classes = random.pick([2, 4, 5]);
      const labels = [0, 0, 1, random.int(0, 1)];
      const rate = random.pick([1, 2]);
      const w = probeStep(
        zeroProbe(1, classes),
        features.map((value) => [value]),
        labels,
        rate,
      ).w[0]!;
      const answer = w[0]!;
      const own = features.reduce((sum, value, n) => sum + (labels[n] === 0 ? value : 0), 0);
      const all = features.reduce((sum, value) => sum + value, 0);
      const wrong = {
        uphill: -answer,
        summed: 4 * answer,
        noProbability: (rate * own) / 4,
        halves: (rate * (own - all / 2)) / 4,
        elements: answer / classes,
      };
      return { features, labels, classes, rate, answer, wrong };
    },
    ({ classes, answer, wrong }) =>
      areApart(
        [answer, wrong.uphill, wrong.summed, wrong.noProbability, wrong.elements, ...(classes === 2 ? [] : [wrong.halves])],
        3 * tolerance,
      ),
  );
  return {
    kind: 'numeric',
    prompt: text(
      `A linear probe with ${classes} classes starts at zero. Four examples have a single feature each, ${features.join(', ')}, and the labels ${labels.join(', ')}. After one full-batch step on the mean cross-entropy with $\\eta = ${rate}$: what is the weight from the feature to class 0? Two decimals.`,
      `有 ${classes} 个类别的线性探测从零开始。四个样本各有一个特征，依次是 ${features.join('、')}，标签依次是 ${labels.join('、')}。对平均交叉熵做一步全批量更新，$\\eta = ${rate}$：从该特征到类别 0 的权重变为多少？保留两位小数。`,
    ),
    answer: rounded(answer, 4),
    tolerance,
    feedback: text(
      `Each class has the probability 1/${classes} at the start. The weight moves by $-\\eta \\cdot \\tfrac{1}{4} \\sum_n \\phi_n (1/${classes} - y_n)$, where $y_n$ is 1 for label 0 and 0 otherwise.`,
      `开始时每个类别的概率都是 1/${classes}。权重的变化是 $-\\eta \\cdot \\tfrac{1}{4} \\sum_n \\phi_n (1/${classes} - y_n)$，其中标签为 0 时 $y_n$ 为 1，否则为 0。`,
    ),
    wrong: [
      {
        value: wrong.uphill,
        feedback: text('The step goes with the gradient here. It has to go against it.', '这里沿梯度方向走了，应当与它相反。'),
        tag: 'gradient-step',
      },
      {
        value: wrong.summed,
        feedback: text('The four gradients were added. The loss is their mean.', '这里把四个梯度加了起来，而损失取的是平均。'),
        tag: 'sum-vs-mean',
      },
      {
        value: wrong.noProbability,
        feedback: text(
          'Only the targets were counted. The gradient of the logits is probability minus target.',
          '这里只算了目标。logits 的梯度是概率减去目标。',
        ),
        tag: 'cross-entropy',
      },
      {
        value: wrong.elements,
        feedback: text('The loss was averaged over the classes too.', '这里对类别也取了平均。'),
        tag: 'sum-vs-mean',
      },
      ...(classes === 2
        ? []
        : [
            {
              value: wrong.halves,
              feedback: text(
                'That starts with the probability 1/2, as a sigmoid does. Softmax shares 1 among the classes.',
                '这里用了 1/2 作为初始概率，那是 sigmoid 的情形。softmax 是把 1 平分给各个类别。',
              ),
              tag: 'softmax-definition',
            },
          ]),
    ],
    otherwise: text('With zero weights, what probability does each class have?', '权重为零时，每个类别的概率是多少？'),
  };
};

/** Sizes of the target set as powers of two: each is twice the one before. */
const sizes = Array.from({ length: 9 }, (_, i) => i);

const situations = [
  {
    name: text('Pretraining helps while data is scarce, then scratch catches up', '数据少时预训练有用，数据多时从头训练赶上来'),
    pretrained: (i: number) => 0.9 - 0.16 * Math.exp(-i / 3),
    scratch: (i: number) => 0.9 - 0.55 * Math.exp(-i / 2),
    says: text('The gap is wide on the left and closes on the right.', '左边差距大，右边差距消失。'),
  },
  {
    name: text('Negative transfer at every size', '无论数据多少都是负迁移'),
    pretrained: (i: number) => 0.78 - 0.45 * Math.exp(-i / 2.5),
    scratch: (i: number) => 0.9 - 0.5 * Math.exp(-i / 2.2),
    says: text('The pretrained curve lies below the other one throughout.', '预训练的曲线始终在另一条之下。'),
  },
  {
    name: text('A frozen base: ahead at first, then limited by its features', '基础网络冻结：起初领先，后来受特征所限'),
    pretrained: (i: number) => 0.74 - 0.12 * Math.exp(-i / 1.5),
    scratch: (i: number) => 0.92 - 0.6 * Math.exp(-i / 2.4),
    says: text(
      'The curves cross: the pretrained one soon stops rising, the other goes on.',
      '两条曲线相交：预训练的曲线很快不再上升，另一条继续上升。',
    ),
  },
  {
    name: text('No gain at any size', '无论数据多少都没有收益'),
    pretrained: (i: number) => 0.88 - 0.5 * Math.exp(-i / 2.2),
    scratch: (i: number) => 0.88 - 0.5 * Math.exp(-i / 2.2),
    says: text('The curves coincide except for noise.', '除噪声外，两条曲线重合。'),
  },
];

const curveBody = (random: Random): QuizBody => {
  const drawn = random.pick(situations);
  const points = (accuracy: (i: number) => number): [number, number][] =>
    sizes.map((i) => [i, rounded(accuracy(i) + random.uniform(-0.008, 0.008), 3)]);
  return {
    kind: 'curve',
    prompt: text(
      'The same network was trained on more and more target data, once from pretrained weights and once from scratch. What do the curves of accuracy show?',
      '用越来越多的目标数据训练同一个网络，一次从预训练的权重开始，一次从头开始。这两条准确率曲线说明了什么？',
    ),
    x: text('target examples: 250 doubled so many times', '目标样本数：250 翻倍的次数'),
    y: text('accuracy', '准确率'),
    series: [
      { name: text('pretrained', '预训练'), points: points(drawn.pretrained) },
      { name: text('from scratch', '从头训练'), points: points(drawn.scratch) },
    ],
    options: situations.map((situation) => ({
      text: situation.name,
      ...(situation === drawn ? { correct: true } : { tag: 'negative-transfer' }),
      feedback: situation.says,
    })),
  };
};

/** Items with numbers that change from one attempt to the next. */
export const computedItems: QuizDefinition[] = [
  { id: 'label-shift-posterior', tag: 'domain-shift', keyPoint: 'shift', body: posteriorBody },
  { id: 'layerwise-rate', tag: 'layerwise-rates', keyPoint: 'layers', body: rateBody },
  { id: 'probe-first-step', tag: 'linear-probe', keyPoint: 'probe', body: probeBody },
  { id: 'transfer-against-scratch', tag: 'negative-transfer', keyPoint: 'gain', body: curveBody },
];
