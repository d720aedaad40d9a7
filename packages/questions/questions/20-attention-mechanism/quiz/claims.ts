import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** What a layer with one argument does with it. */
export const claims: QuizDefinition = {
  id: 'attention-unpacked-tensor',
  tag: 'attention-roles',
  keyPoint: 'self-and-cross',
  body: {
    kind: 'single',
    prompt: text(
      'An attention layer is called with one tensor of $[B, T, d]$ (batch, tokens, features) and begins with `query, values = inputs`. With $B = 2$ it runs. What do `query` and `values` hold?',
      '某注意力层以一个形状为 $[B, T, d]$（批量、词元、特征）的张量为输入，第一行是 `query, values = inputs`。$B = 2$ 时它能运行。`query` 和 `values` 里是什么？',
    ),
    options: [
      {
        text: text('The first and the second example of the batch', '批量中的第一个样本和第二个样本'),
        correct: true,
        feedback: text(
          'Unpacking runs over the first axis, so one sentence queries another, and any other batch size fails. Query and values must be two arguments.',
          '解包沿第一个轴进行，于是一个句子去查询另一个句子，批量大小不是 2 就会报错。查询和值应当是两个参数。',
        ),
      },
      {
        text: text('The whole input, twice, as in self-attention', '两者都是整个输入，与自注意力一样'),
        feedback: text(
          'That is what `layer(x, x)` would pass. Unpacking takes the tensor apart.',
          '那要写成 `layer(x, x)`。解包会把张量拆开。',
        ),
        tag: 'attention-roles',
      },
      {
        text: text('The first and the second half of the features', '特征的前一半和后一半'),
        feedback: text(
          'That would be a split of the last axis. Projections of the whole input do this better.',
          '那是沿最后一个轴切分。更好的办法是对整个输入分别做投影。',
        ),
        tag: 'attention-roles',
      },
      {
        text: text('The first and the second half of the tokens', '词元的前一半和后一半'),
        feedback: text('The tokens are on the second axis, and unpacking runs over the first.', '词元在第二个轴上，而解包沿第一个轴进行。'),
        tag: 'attention-roles',
      },
    ],
  },
};
