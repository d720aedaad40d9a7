import { drawUntil } from '../../../src/draw.ts';
import type { QuizBody, QuizDefinition } from '../../../src/quiz.ts';
import type { Random } from '../../../src/random.ts';
import type { Text } from '../../../src/text.ts';
import { lossCurves } from './loss-curves.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** The epoch after which `patience` epochs in a row failed the test against the best, or undefined. */
function stop(losses: number[], patience: number, { inARow = true, againstPrevious = false } = {}): number | undefined {
  let best = Infinity;
  let waited = 0;
  for (const [epoch, loss] of losses.entries()) {
    const improves = loss < best;
    if (improves && inARow) waited = 0;
    if (!improves && ++waited >= patience) return epoch;
    best = againstPrevious || improves ? loss : best;
  }
  return undefined;
}

const stoppingBody = (random: Random): QuizBody => {
  const { losses, patience, answer, wrong } = drawUntil(
    random,
    () => {
      const patience = random.pick([2, 3]);
      const losses = random.shuffle([...Array.from({ length: 9 }).keys()]).map((i) => (i + 3) / 10);
      const answer = stop(losses, patience) ?? -1;
      const wrong = {
        previous: stop(losses, patience, { againstPrevious: true }) ?? losses.length - 1,
        inTotal: stop(losses, patience, { inARow: false }) ?? -2,
        best: answer - patience,
      };
      return { losses, patience, answer, wrong };
    },
    ({ answer, wrong }) => answer > 0 && wrong.inTotal >= 0 && new Set([answer, answer + 1, ...Object.values(wrong)]).size === 5,
  );
  return {
    kind: 'numeric',
    prompt: text(
      `The validation losses of the epochs 0, 1, 2, … are ${losses.join(', ')}. Early stopping with a patience of ${patience} and no minimum improvement: in which epoch does training stop?`,
      `第 0、1、2…… 轮的验证损失依次是 ${losses.join('、')}。早停的耐心值为 ${patience}，不设最小改善量：训练在第几轮停止？`,
    ),
    answer,
    tolerance: 0,
    feedback: text(
      `Epoch ${wrong.best} is the last that improved, and the ${patience} epochs after it did not go below its loss. The weights of epoch ${wrong.best} are kept.`,
      `最后一次改善在第 ${wrong.best} 轮，此后 ${patience} 轮都没有低于它的损失。保留的是第 ${wrong.best} 轮的权重。`,
    ),
    wrong: [
      {
        value: answer + 1,
        feedback: text(
          'One epoch too late: the patience is exhausted once that many epochs have not improved.',
          '晚了一轮：没有改善的轮数一达到耐心值，耐心就用完了。',
        ),
        tag: 'early-stopping',
      },
      {
        value: wrong.best,
        feedback: text(
          'That is the epoch whose weights are kept. It is only known to be the best later.',
          '那是保留权重的一轮。要到后来才知道它是最好的。',
        ),
        tag: 'early-stopping',
      },
      {
        value: wrong.previous,
        feedback: text(
          'Each epoch was compared with the one before. The comparison is with the best so far.',
          '这里把每一轮与上一轮作比较。应当与此前最好的比较。',
        ),
        tag: 'early-stopping',
      },
      {
        value: wrong.inTotal,
        feedback: text(
          'The epochs without improvement were counted in all. An improvement sets the count back to 0.',
          '这里累计了所有没有改善的轮数。一有改善，计数就应清零。',
        ),
        tag: 'early-stopping',
      },
    ],
    otherwise: text('Go through the epochs and note the best loss and how long ago it was.', '逐轮记下最好的损失，以及它出现在几轮之前。'),
  };
};

const foldBody = (random: Random): QuizBody => {
  const k = random.pick([4, 5, 8]);
  const size = random.int(12, 30);
  const n = k * size + random.int(1, k - 1);
  return {
    kind: 'numeric',
    prompt: text(
      `${n} examples are split for ${k}-fold cross-validation, the first folds taking one more where there is a remainder. One model is validated on the first fold: on how many examples is it trained?`,
      `${n} 个样本做 ${k} 折交叉验证，有余数时前几折各多一个。以第一折为验证集的那个模型，是在多少个样本上训练的？`,
    ),
    answer: n - size - 1,
    tolerance: 0,
    feedback: text(
      `The first fold has ${size} + 1 examples, and the model is trained on all others.`,
      `第一折有 ${size} + 1 个样本，其余全部用于训练。`,
    ),
    wrong: [
      {
        value: n - size,
        feedback: text(
          `There is a remainder, so the first fold has one example more than ${size}.`,
          `有余数，所以第一折比 ${size} 多一个样本。`,
        ),
        tag: 'cross-validation',
      },
      {
        value: size + 1,
        feedback: text('That is the size of the fold itself, on which the model is validated.', '那是这一折本身的大小，用来验证模型。'),
        tag: 'cross-validation',
      },
      {
        value: n,
        feedback: text(
          'That would include the validation examples: the estimate would no longer say anything about new data.',
          '这就把验证样本也包括进去了，估计就不再能说明新数据上的表现。',
        ),
        tag: 'data-split',
      },
    ],
    otherwise: text('How large is the first fold, and what is left without it?', '第一折有多大？除去它还剩多少？'),
  };
};

/** Items with numbers that change from one attempt to the next. */
export const computedItems: QuizDefinition[] = [
  { id: 'early-stopping-epoch', tag: 'early-stopping', keyPoint: 'stopping', body: stoppingBody },
  { id: 'k-fold-training-size', tag: 'cross-validation', keyPoint: 'measure', body: foldBody },
  { id: 'loss-curves-diagnosis', tag: 'overfitting', keyPoint: 'gap', body: lossCurves },
];
