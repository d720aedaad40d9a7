import type { QuizItems } from 'questions';

const text = (en: string, zh: string) => ({ en, zh });

export default [
  {
    id: 'perplexity-reading',
    tag: 'perplexity',
    keyPoint: 'reading',
    body: {
      kind: 'single',
      prompt: text('A model has perplexity 20 on a text. What does that say?', '某个模型在一份文本上的困惑度是 20，这说明什么？'),
      options: [
        {
          text: text('It is as uncertain as a uniform choice among 20 tokens.', '不确定程度相当于从 20 个词元中均匀选择。'),
          correct: true,
          feedback: text('The geometric mean of the probabilities is 1/20.', '各个概率的几何平均是 1/20。'),
        },
        {
          text: text('It is wrong about one token in 20, and right about the others.', '平均每 20 个词元中，它猜错一个，其余的都猜对。'),
          feedback: text(
            'That would be an error rate; perplexity looks at probabilities, not at the first guess.',
            '那是错误率；困惑度看的是概率，而不是排第一的猜测。',
          ),
          tag: 'perplexity',
        },
        {
          text: text('Its mean probability for a token is 20 %.', '它给词元的平均概率是 20%。'),
          feedback: text('The geometric mean is 1/20, which is 5 %.', '几何平均是 1/20，即 5%。'),
          tag: 'perplexity',
        },
      ],
    },
  },
  {
    id: 'perplexity-tokenizers',
    tag: 'cross-entropy',
    keyPoint: 'comparison',
    body: {
      kind: 'single',
      prompt: text(
        'Two models give a text the same probability; one cuts it into 100 tokens, the other into 50. Which has the higher perplexity per token?',
        '两个模型给同一份文本的概率相同；一个切成 100 个词元，另一个切成 50 个。哪个模型每个词元的困惑度更高？',
      ),
      options: [
        {
          text: text('The one with 50 tokens', '切成 50 个的'),
          correct: true,
          feedback: text(
            'The same total loss is divided by fewer tokens: the perplexity is the square of the other.',
            '同样的总损失除以更少的词元：它的困惑度是另一个的平方。',
          ),
        },
        {
          text: text('The one with 100 tokens', '切成 100 个的'),
          feedback: text(
            'More tokens share the same total loss, so each of them costs less.',
            '更多的词元分摊同样的总损失，每个词元的损失更小。',
          ),
          tag: 'cross-entropy',
        },
        {
          text: text('Neither: the text has one probability', '一样高：文本的概率只有一个'),
          feedback: text('The probability is the same, the mean per token is not.', '概率相同，每个词元的平均损失却不同。'),
          tag: 'cross-entropy',
        },
      ],
    },
  },
  {
    id: 'perplexity-statements',
    tag: 'perplexity',
    keyPoint: 'bounds',
    body: {
      kind: 'multiple',
      prompt: text('Which of these hold?', '下列哪些说法成立？'),
      options: [
        {
          text: text('A uniform model over V tokens has perplexity V.', 'V 个词元上的均匀分布，困惑度为 V。'),
          correct: true,
          feedback: text('Every probability is 1/V, and so is their geometric mean.', '每个概率都是 1/V，几何平均也是。'),
        },
        {
          text: text('Perplexity is never below 1.', '困惑度不会低于 1。'),
          correct: true,
          feedback: text('Probabilities are at most 1, so the loss is at least 0.', '概率不超过 1，所以损失不小于 0。'),
        },
        {
          text: text('Perplexity is never above V.', '在 V 个词元上，困惑度不会高于 V。'),
          feedback: text(
            'A model that is certain and wrong is worse than a uniform one; its perplexity has no bound.',
            '确信却猜错的模型比均匀的更差，困惑度没有上限。',
          ),
          tag: 'perplexity',
        },
        {
          text: text('It depends on the base of the logarithm.', '它取决于对数的底。'),
          feedback: text(
            'Only where logarithm and power have different bases, which is a mistake.',
            '只有对数与指数不同底时才会这样，而那是错误。',
          ),
          tag: 'perplexity',
        },
      ],
    },
  },
  {
    id: 'perplexity-order',
    tag: 'perplexity',
    keyPoint: 'definition',
    body: {
      kind: 'order',
      prompt: text('From a model and a text to its perplexity: put the steps in order.', '从模型和文本算出困惑度，请排列步骤。'),
      steps: [
        {
          text: text('Cut the text into tokens', '把文本切成词元'),
          feedback: text('Everything later counts tokens.', '后面的一切都按词元计算。'),
        },
        {
          text: text('Take the log-probability of each', '取每个词元的对数概率'),
          feedback: text('Given the tokens before it.', '以前面的词元为条件。'),
        },
        {
          text: text('Average over all of them', '对全部词元取平均'),
          feedback: text('Over tokens, not over sentences.', '对词元取平均，而不是对句子。'),
        },
        {
          text: text('Change the sign and take the exponential', '变号并取指数'),
          feedback: text('Last of all: an exponential of a mean.', '放在最后：先平均，再取指数。'),
        },
      ],
    },
  },
  {
    id: 'perplexity-by-hand',
    tag: 'perplexity',
    keyPoint: 'definition',
    body: (random) => {
      const halvings = random.pick([
        [1, 2, 3],
        [2, 3, 4],
        [1, 3, 5],
        [2, 4, 6],
      ]);
      const mean = halvings.reduce((sum, n) => sum + n, 0) / halvings.length;
      const probabilities = halvings.map((n) => `1/${2 ** n}`);
      const average = halvings.reduce((sum, n) => sum + 2 ** n, 0) / halvings.length;
      return {
        kind: 'numeric',
        prompt: text(
          `A model gave three tokens the probabilities ${probabilities.join(', ')}. What is its perplexity on them?`,
          `模型给三个词元的概率是 ${probabilities.join('、')}。它在这三个词元上的困惑度是多少？`,
        ),
        answer: 2 ** mean,
        tolerance: 0.01,
        feedback: text(
          `The mean loss is ${mean} bits, and 2 to the power of ${mean} is ${2 ** mean}.`,
          `平均损失是 ${mean} 比特，2 的 ${mean} 次方是 ${2 ** mean}。`,
        ),
        wrong: [
          {
            value: average,
            feedback: text(
              'This is the mean of 1/p; perplexity is the exponential of the mean loss.',
              '这是 1/p 的平均；困惑度是平均损失的指数。',
            ),
            tag: 'perplexity',
          },
          {
            value: 2 ** (3 * mean),
            feedback: text('The losses were added up and not averaged.', '损失只是加了起来，没有取平均。'),
            tag: 'perplexity',
          },
        ],
        otherwise: text(
          'Average the three logarithms, change the sign, take the power with the same base.',
          '先对三个对数取平均，变号，再用同样的底取指数。',
        ),
      };
    },
  },
  {
    id: 'perplexity-formula',
    tag: 'perplexity',
    keyPoint: 'definition',
    body: {
      kind: 'expression',
      prompt: text(
        'Write the perplexity on two tokens whose probabilities are p and q.',
        '两个词元的概率分别是 p 和 q，写出这两个词元上的困惑度。',
      ),
      variables: { p: [0.05, 0.95], q: [0.05, 0.95] },
      answer: '1 / sqrt(p * q)',
      feedback: text('The inverse of the geometric mean.', '几何平均的倒数。'),
      wrong: [
        {
          formula: '(1 / p + 1 / q) / 2',
          feedback: text('The mean of the two perplexities, which is at least as large.', '这是两个困惑度的平均，不会更小。'),
          tag: 'perplexity',
        },
        {
          formula: '1 / (p * q)',
          feedback: text(
            'The inverse probability of both together; the root is missing, one over the number of tokens.',
            '这是两个词元合起来的概率的倒数；还差开方，次数是词元的个数。',
          ),
          tag: 'perplexity',
        },
      ],
      otherwise: text('Begin with the mean of the two logarithms.', '从两个对数的平均开始。'),
    },
  },
] satisfies QuizItems;
