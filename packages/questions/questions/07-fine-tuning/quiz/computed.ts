import { areApart, drawUntil } from '../../../src/draw.ts';
import { runningAverage } from '../../../src/math/fine-tuning.ts';
import { rounded } from '../../../src/math/rounded.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** Half a unit of the last decimal that is asked for, and room for a rounded intermediate result. */
const tolerance = 0.006;

const driftBody = (random: Random): QuizBody => {
  const { momentum, steps, start, batch, answer, wrong } = drawUntil(
    random,
    () => {
      const momentum = random.pick([0.8, 0.9]);
      const [steps, start, batch] = [random.int(3, 6), random.int(-2, 2), random.int(4, 9)];
      const answer = runningAverage(start, batch, momentum, steps);
      const wrong = {
        still: start,
        swapped: runningAverage(start, batch, 1 - momentum, steps),
        once: runningAverage(start, batch, momentum, 1),
        linear: start + steps * (1 - momentum) * (batch - start),
      };
      return { momentum, steps, start, batch, answer, wrong };
    },
    ({ answer, wrong }) => areApart([answer, ...Object.values(wrong)], 3 * tolerance),
  );
  return {
    kind: 'numeric',
    prompt: text(
      `A base is “frozen”, but its batch-norm layers run in training mode: running ← ${momentum} · running + ${rounded(1 - momentum, 1)} · batch. The running mean of a channel is ${start}, and every batch of the new data has the mean ${batch}. What is the running mean after ${steps} batches? Two decimals.`,
      `某个基础网络“冻结”了，但批量归一化层仍处于训练模式：滑动均值 ← ${momentum} · 滑动均值 + ${rounded(1 - momentum, 1)} · 批量均值。某个通道的滑动均值是 ${start}，新数据每个批量的均值都是 ${batch}。${steps} 个批量之后，滑动均值是多少？保留两位小数。`,
    ),
    answer: rounded(answer, 4),
    tolerance,
    feedback: text(
      `The distance to ${batch} shrinks by ${momentum} in every batch: $${batch} + (${start} - ${batch}) \\cdot ${momentum}^{${steps}}$. No parameter was trained, and the features have changed.`,
      `它与 ${batch} 的距离每个批量都乘以 ${momentum}：$${batch} + (${start} - ${batch}) \\cdot ${momentum}^{${steps}}$。没有训练任何参数，特征却变了。`,
    ),
    wrong: [
      {
        value: wrong.still,
        feedback: text(
          'That would be right in inference mode. Frozen parameters do not hold the running averages.',
          '在推断模式下才是这样。冻结参数并不能使滑动平均保持不变。',
        ),
        tag: 'frozen-statistics',
      },
      {
        value: wrong.swapped,
        feedback: text(
          'The two weights were exchanged. Here the old average keeps the larger share.',
          '两个系数弄反了。这里旧的平均值占的份额更大。',
        ),
        tag: 'batch-statistics',
      },
      {
        value: wrong.once,
        feedback: text('That is the value after the first batch.', '这是第一个批量之后的值。'),
        tag: 'batch-statistics',
      },
      {
        value: wrong.linear,
        feedback: text(
          'The same amount was added for each batch. The steps become shorter as the average comes closer.',
          '这里每个批量都加上同样的量。其实越接近，每一步就越小。',
        ),
        tag: 'batch-statistics',
      },
    ],
    otherwise: text(
      'Follow the distance between the running mean and the mean of the batches.',
      '看滑动均值与批量均值之间的距离怎样变化。',
    ),
  };
};

const trainedBody = (random: Random): QuizBody => {
  const features = random.pick([512, 768, 1024, 1280]);
  const classes = random.int(3, 20);
  const side = 7;
  return {
    kind: 'numeric',
    prompt: text(
      `The last feature map of a frozen base has the shape $[B, ${side}, ${side}, ${features}]$. It is followed by global average pooling and one fully connected layer with bias for ${classes} classes. How many parameters are trained?`,
      `冻结的基础网络最后输出的特征图形状是 $[B, ${side}, ${side}, ${features}]$，后面是全局平均池化，再接一个带偏置的全连接层，共 ${classes} 个类别。要训练的参数有多少个？`,
    ),
    answer: features * classes + classes,
    tolerance: 0,
    feedback: text(
      `Pooling leaves ${features} features and has no parameters: $${features} \\cdot ${classes} + ${classes}$.`,
      `池化之后剩 ${features} 个特征，池化本身没有参数：$${features} \\cdot ${classes} + ${classes}$。`,
    ),
    wrong: [
      {
        value: features * classes,
        feedback: text('The bias of each class is missing.', '漏了每个类别的偏置。'),
        tag: 'feature-extraction',
      },
      {
        value: side * side * features * classes + classes,
        feedback: text(
          `That is for a flattened feature map. The average over the ${side}×${side} positions leaves one number per channel.`,
          `这是把特征图展平的情形。对 ${side}×${side} 个位置取平均之后，每个通道只剩一个数。`,
        ),
        tag: 'feature-extraction',
      },
      {
        value: features * 1000 + 1000,
        feedback: text(
          'That is the old output layer for the 1,000 classes of ImageNet, which was replaced.',
          '这是原来面向 ImageNet 一千个类别的输出层，已经被换掉了。',
        ),
        tag: 'feature-extraction',
      },
    ],
    otherwise: text('How many features does each image have after pooling?', '池化之后，每张图像有多少个特征？'),
  };
};

const epochs = 30;
/** The head is trained up to this epoch; then the base is unfrozen. */
const unfrozenAt = 12;

const situations = [
  {
    name: text('The base was unfrozen with a suitable rate', '以合适的学习率解冻了基础网络'),
    train: (late: number) => 0.7 - 0.45 * (1 - Math.exp(-late / 5)),
    validation: (late: number) => 0.78 - 0.4 * (1 - Math.exp(-late / 5)),
    says: text(
      'Both losses go on falling from where the head had stopped, smoothly and close to each other.',
      '两条损失从输出头停下的地方继续下降，平稳，而且彼此接近。',
    ),
    tag: 'fine-tune-rates',
  },
  {
    name: text('The base was unfrozen with far too large a rate', '解冻时学习率大得多了'),
    train: (late: number) => (late > 0 ? 0.75 + 1.2 * Math.exp(-late / 9) : 0.7),
    validation: (late: number) => (late > 0 ? 0.85 + 1.25 * Math.exp(-late / 9) : 0.78),
    says: text(
      'Both losses leap up when the base is unfrozen and do not come back to what the head alone had reached.',
      '解冻时两条损失都猛然上升，之后也回不到只训练输出头时的水平。',
    ),
    tag: 'fine-tune-rates',
  },
  {
    name: text('The base was not unfrozen at all', '基础网络根本没有解冻'),
    train: () => 0.7,
    validation: () => 0.78,
    says: text(
      'Nothing happens at epoch 12: both losses stay where the head had brought them.',
      '第 12 轮没有任何变化：两条损失都停在输出头所达到的水平。',
    ),
    tag: 'frozen-layers',
  },
  {
    name: text('More was unfrozen than the data can support', '解冻的层太多，数据不足以支撑'),
    train: (late: number) => 0.7 - 0.65 * (1 - Math.exp(-late / 4)),
    validation: (late: number) => 0.78 - 0.08 * (1 - Math.exp(-late / 2)) + 0.025 * late,
    says: text(
      'Training loss falls towards 0 after epoch 12 while validation loss turns and rises.',
      '第 12 轮之后，训练损失趋于 0，验证损失却掉头上升。',
    ),
    tag: 'overfitting',
  },
];

const curveBody = (random: Random): QuizBody => {
  const drawn = random.pick(situations);
  const pace = random.uniform(2.5, 4);
  const points = (after: (late: number) => number): [number, number][] =>
    Array.from({ length: epochs + 1 }, (_, t) => {
      const early = 1.5 * Math.exp(-t / pace);
      return [t, rounded(early + after(Math.max(0, t - unfrozenAt)) + random.uniform(-0.01, 0.01), 3)];
    });
  return {
    kind: 'curve',
    prompt: text(
      `In the first ${unfrozenAt} epochs only the head was trained. Then the base was to be unfrozen. What do the curves show?`,
      `前 ${unfrozenAt} 轮只训练输出头，此后本应解冻基础网络。这两条曲线说明了什么？`,
    ),
    x: text('epoch', '轮'),
    y: text('loss', '损失'),
    series: [
      { name: text('training', '训练'), points: points(drawn.train) },
      { name: text('validation', '验证'), points: points(drawn.validation) },
    ],
    options: situations.map((situation) => ({
      text: situation.name,
      ...(situation === drawn ? { correct: true } : { tag: situation.tag }),
      feedback: situation.says,
    })),
  };
};

/** Items with numbers that change from one attempt to the next. */
export const computedItems: QuizDefinition[] = [
  { id: 'running-mean-drift', tag: 'frozen-statistics', keyPoint: 'statistics', body: driftBody },
  { id: 'head-parameters', tag: 'feature-extraction', keyPoint: 'extraction', body: trainedBody },
  { id: 'fine-tuning-curves', tag: 'fine-tune-rates', keyPoint: 'rates', body: curveBody },
];
