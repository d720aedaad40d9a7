import { areApart, drawUntil } from '../../../src/draw.ts';
import { bilinearDistance, discriminatorLoss, minimaxSlope, nonSaturatingSlope } from '../../../src/math/gan.ts';
import { mean } from '../../../src/math/losses.ts';
import { rounded } from '../../../src/math/rounded.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** Half a unit of the last of two decimals, and room for a rounded intermediate result. */
const lossTolerance = 0.006;

const lossByHand = (random: Random): QuizBody => {
  const logit = (d: number) => Math.log(d / (1 - d));
  const { real, fake, answer, wrong } = drawUntil(
    random,
    () => {
      const real = [random.pick([0.6, 0.7, 0.8, 0.9]), random.pick([0.5, 0.75])];
      const fake = [random.pick([0.1, 0.2, 0.3]), random.pick([0.4, 0.5]), random.pick([0.05, 0.25])];
      const costs = [...real.map((d) => -Math.log(d)), ...fake.map((d) => -Math.log(1 - d))];
      const loss = discriminatorLoss(real.map(logit), fake.map(logit));
      const wrong = {
        pooled: mean(costs),
        halved: loss / 2,
        summed: mean(costs) * costs.length,
        swapped: discriminatorLoss(fake.map(logit), real.map(logit)),
        negated: -loss,
      };
      return { real, fake, answer: rounded(loss, 4), wrong };
    },
    ({ answer, wrong }) => areApart([answer, ...Object.values(wrong)], 3 * lossTolerance),
  );
  return {
    kind: 'numeric',
    prompt: text(
      `A discriminator gives two real samples the probabilities $(${real.join(', ')})$ of being real, and three generated ones $(${fake.join(', ')})$. What is its loss, mean $-\\log D$ over the real plus mean $-\\log(1 - D)$ over the generated samples (natural logarithm)? Two decimals.`,
      `判别器认为两个真实样本为真的概率是 $(${real.join(', ')})$，三个生成样本为真的概率是 $(${fake.join(', ')})$。它的损失，即 $-\\log D$ 对真实样本的平均值加上 $-\\log(1 - D)$ 对生成样本的平均值，是多少（自然对数）？保留两位小数。`,
    ),
    answer,
    tolerance: lossTolerance,
    feedback: text(
      `$-\\tfrac{1}{2}(${real.map((d) => `\\log ${d}`).join(' + ')}) - \\tfrac{1}{3}(${fake.map((d) => `\\log ${rounded(1 - d, 2)}`).join(' + ')})$; at ${rounded(2 * Math.LN2, 3)} it would be guessing.`,
      `$-\\tfrac{1}{2}(${real.map((d) => `\\log ${d}`).join(' + ')}) - \\tfrac{1}{3}(${fake.map((d) => `\\log ${rounded(1 - d, 2)}`).join(' + ')})$；如果是 ${rounded(2 * Math.LN2, 3)}，就与瞎猜无异。`,
    ),
    wrong: [
      {
        value: wrong.pooled,
        feedback: text(
          'This is one mean over all five samples. Each batch has a mean of its own.',
          '这是对全部五个样本取的平均。两个批量应各取平均。',
        ),
        tag: 'sum-vs-mean',
      },
      {
        value: wrong.halved,
        feedback: text('The two means were averaged; they are added.', '对两个平均值又取了平均；应当相加。'),
        tag: 'gan-game',
      },
      {
        value: wrong.summed,
        feedback: text('The costs were summed and not averaged.', '这里把代价相加，没有取平均。'),
        tag: 'sum-vs-mean',
      },
      {
        value: wrong.swapped,
        feedback: text('The labels are exchanged: $-\\log D$ belongs to the real samples.', '标签弄反了：$-\\log D$ 属于真实样本。'),
        tag: 'discriminator-labels',
      },
      {
        value: wrong.negated,
        feedback: text(
          'That is $V$, which the discriminator maximises. As a loss it has the other sign.',
          '这是判别器要最大化的 $V$。作为损失，符号相反。',
        ),
        tag: 'gan-game',
      },
    ],
    otherwise: text(
      'Real samples cost $-\\log D$, generated ones $-\\log(1 - D)$; average each kind, then add.',
      '真实样本的代价是 $-\\log D$，生成样本的是 $-\\log(1 - D)$；两种各取平均，再相加。',
    ),
  };
};

const slopeTolerance = 0.0008;

const generatorSlope = (random: Random): QuizBody => {
  const { logit, saturating, answer, wrong } = drawUntil(
    random,
    () => {
      const [logit, saturating] = [random.pick([-3, -2.5, -2, -1, 1, 2]), random.pick([true, false])];
      const [own, other] = saturating ? [minimaxSlope, nonSaturatingSlope] : [nonSaturatingSlope, minimaxSlope];
      const answer = rounded(own(logit), 5);
      return {
        logit,
        saturating,
        answer,
        wrong: { other: other(logit), negated: -answer, sigmoidOnly: minimaxSlope(logit) * minimaxSlope(-logit) },
      };
    },
    ({ answer, wrong }) => areApart([answer, ...Object.values(wrong)], 3 * slopeTolerance),
  );
  const loss = saturating ? '\\log(1 - \\sigma(s))' : '-\\log \\sigma(s)';
  return {
    kind: 'numeric',
    prompt: text(
      `A generated sample has the logit $s = ${logit}$. The generator minimises $${loss}$. What is the derivative of this loss with respect to $s$? Three decimals.`,
      `某个生成样本的 logit 是 $s = ${logit}$。生成器最小化 $${loss}$。这个损失对 $s$ 的导数是多少？保留三位小数。`,
    ),
    answer,
    tolerance: slopeTolerance,
    feedback: saturating
      ? text(
          `$-\\sigma(${logit})$: the lower the logit, the weaker the push, although the sample is worse.`,
          `$-\\sigma(${logit})$：logit 越低，样本越差，推力反而越弱。`,
        )
      : text(
          `$-(1 - \\sigma(${logit}))$: close to −1 for samples that are recognised, close to 0 for those that pass.`,
          `$-(1 - \\sigma(${logit}))$：对被识破的样本接近 −1，对蒙混过关的样本接近 0。`,
        ),
    wrong: [
      {
        value: wrong.other,
        feedback: text(
          'That is the slope of the other loss of the generator. One saturates, the other does not.',
          '这是生成器另一种损失的斜率。两者一个饱和，一个不饱和。',
        ),
        tag: 'gan-saturation',
      },
      {
        value: wrong.negated,
        feedback: text('The sign is wrong. A higher logit lowers the generator’s loss.', '符号反了。logit 越高，生成器的损失越低。'),
        tag: 'gan-game',
      },
      {
        value: wrong.sigmoidOnly,
        feedback: text(
          'This is $\\sigma(s)(1 - \\sigma(s))$, the slope of the sigmoid. The logarithm around it cancels one of the factors.',
          '这是 sigmoid 的斜率 $\\sigma(s)(1 - \\sigma(s))$。外面的对数会约掉其中一个因子。',
        ),
        tag: 'activation-derivative',
      },
    ],
    otherwise: text(
      'Compute $\\sigma(s)$, and remember that its derivative is $\\sigma(s)(1 - \\sigma(s))$.',
      '先算 $\\sigma(s)$，它的导数是 $\\sigma(s)(1 - \\sigma(s))$。',
    ),
  };
};

const spiral = (random: Random): QuizBody => {
  const [rate, steps] = [random.pick([0.2, 0.3, 0.4, 0.5]), random.pick([2, 4])];
  const answer = rounded(bilinearDistance(rate, steps), 4);
  return {
    kind: 'numeric',
    prompt: text(
      `In the game $V(a, b) = ab$, player $a$ minimises and player $b$ maximises. The starting point $(a, b)$ is at distance 1 from the equilibrium $(0, 0)$, and both take ${steps} simultaneous gradient steps with learning rate ${rate}. How far from it is $(a, b)$ then? Three decimals.`,
      `在博弈 $V(a, b) = ab$ 中，$a$ 最小化，$b$ 最大化。起点 $(a, b)$ 与均衡点 $(0, 0)$ 的距离为 1，双方以学习率 ${rate} 同时做 ${steps} 步梯度更新。此时 $(a, b)$ 与均衡点的距离是多少？保留三位小数。`,
    ),
    answer,
    tolerance: 0.002,
    feedback: text(
      `$a' = a - \\eta b$ and $b' = b + \\eta a$, so $a'^2 + b'^2 = (1 + \\eta^2)(a^2 + b^2)$. After ${steps} steps the distance is $(1 + ${rate}^2)^{${steps}/2}$: a spiral outward, with any learning rate.`,
      `$a' = a - \\eta b$，$b' = b + \\eta a$，所以 $a'^2 + b'^2 = (1 + \\eta^2)(a^2 + b^2)$。${steps} 步之后距离是 $(1 + ${rate}^2)^{${steps}/2}$：无论学习率多大，都是螺旋向外。`,
    ),
    wrong: [
      {
        value: 1,
        feedback: text(
          'In continuous time the players circle at a constant distance. Steps of finite length leave the circle along its tangent.',
          '时间连续时，双方确实保持距离不变地绕圈。走出有限的一步，就会沿切线离开这个圆。',
        ),
        tag: 'gan-equilibrium',
      },
      {
        value: rounded((1 - rate) ** steps, 4),
        feedback: text(
          'That would be descent on a function with one minimum. Here the gradient is perpendicular to the direction of the equilibrium.',
          '这是在只有一个极小值的函数上做下降的结果。这里的梯度与回到均衡点的方向垂直。',
        ),
        tag: 'gan-equilibrium',
      },
      {
        value: rounded((1 + rate) ** steps, 4),
        feedback: text(
          'The step is at right angles to the position, so lengths combine by Pythagoras and not by addition.',
          '每一步都与位置向量垂直，长度要按勾股定理合成，而不是相加。',
        ),
        tag: 'gan-equilibrium',
      },
      {
        value: rounded((1 + rate ** 2) ** steps, 4),
        feedback: text('That is the square of the distance. The root is missing.', '这是距离的平方，漏了开方。'),
        tag: 'gan-equilibrium',
      },
    ],
    otherwise: text(
      'Write one step for $(a, b)$ and compare $a^2 + b^2$ before and after.',
      '写出 $(a, b)$ 的一步更新，比较前后的 $a^2 + b^2$。',
    ),
  };
};

/** Losses, slopes and the spiral with numbers that change from one attempt to the next. */
export const computedItems: QuizDefinition[] = [
  { id: 'discriminator-loss-by-hand', tag: 'gan-game', keyPoint: 'game', body: lossByHand },
  { id: 'generator-slope-at-logit', tag: 'gan-saturation', keyPoint: 'saturation', body: generatorSlope },
  { id: 'bilinear-game-spiral', tag: 'gan-equilibrium', keyPoint: 'no-descent', body: spiral },
];
