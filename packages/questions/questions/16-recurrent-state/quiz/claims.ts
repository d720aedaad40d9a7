import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** What a hidden state describes. */
export const claims: QuizDefinition = {
  id: 'state-after-equal-endings',
  tag: 'recurrent-state',
  keyPoint: 'summary',
  body: {
    kind: 'single',
    prompt: text(
      'Two different sentences end in the same word. Does a vanilla recurrent network end in the same hidden state?',
      '两个不同的句子以同一个词结尾。普通循环网络最后的隐状态是否相同？',
    ),
    options: [
      {
        text: text('In general no: it depends on all the words so far.', '一般不同：它取决于到此为止的所有词'),
        correct: true,
        feedback: text(
          '$h_T$ is computed from $h_{T-1}$ too, which summarises the words before.',
          '$h_T$ 也由 $h_{T-1}$ 算出，而 $h_{T-1}$ 概括了前面的词。',
        ),
      },
      {
        text: text('Yes: it describes the word of the present step.', '相同：它描述的是当前时间步的词'),
        feedback: text(
          'Then a feed-forward layer per word would do. The state summarises the past.',
          '那样的话，对每个词用一个前馈层就够了。状态概括的是过去。',
        ),
        tag: 'recurrent-state',
      },
      {
        text: text('Yes: only the cell state of an LSTM remembers more.', '相同：只有 LSTM 的细胞状态才能记住更多'),
        feedback: text(
          'The vanilla network has one state, and that is its memory. Only an LSTM has a cell state as well.',
          '普通循环网络只有一个状态，它就是网络的记忆。LSTM 才另有细胞状态。',
        ),
        tag: 'recurrent-state',
      },
      {
        text: text('Yes, but its output differs: it adds the cell state.', '相同，但输出不同：输出还要加上细胞状态'),
        feedback: text(
          'A vanilla network has no cell state, and in an LSTM the output layer reads $h$ alone.',
          '普通循环网络没有细胞状态；LSTM 的输出层也只读取 $h$。',
        ),
        tag: 'lstm-gates',
      },
    ],
  },
};
