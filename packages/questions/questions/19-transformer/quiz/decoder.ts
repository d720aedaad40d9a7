import type { QuizDefinition } from '../../../src/quiz.ts';

/** The decoder, and what each part of the model is for. */
export const decoderItems: QuizDefinition[] = [
  {
    id: 'transformer-who-asks-whom',
    tag: 'decoder-inputs',
    keyPoint: 'decoder',
    body: {
      kind: 'match',
      prompt: {
        en: 'Match each part of a translation Transformer with what it works on.',
        zh: '一个做翻译的 Transformer，请为每个部分配上它所处理的对象。',
      },
      tag: 'decoder-inputs',
      pairs: [
        {
          left: { en: 'Self-attention of the encoder', zh: '编码器的自注意力' },
          right: { en: 'all positions of the source sentence, in both directions', zh: '源句的所有位置，前后都能看到' },
          feedback: {
            en: 'The source is known in full, so nothing is masked but padding.',
            zh: '源句是完全已知的，除了填充，什么都不用掩蔽。',
          },
        },
        {
          left: { en: 'Self-attention of the decoder', zh: '解码器的自注意力' },
          right: { en: 'target positions up to and including the current one', zh: '目标句中到当前位置为止的各个位置' },
          feedback: {
            en: 'Later target tokens are what it has to predict: they are masked.',
            zh: '后面的目标词元正是要预测的，必须掩蔽。',
          },
        },
        {
          left: { en: 'Cross-attention', zh: '交叉注意力' },
          right: {
            en: 'queries from the target, keys and values from the encoder’s output',
            zh: '查询来自目标句，键和值来自编码器的输出',
          },
          feedback: {
            en: 'The only place where the source reaches the decoder.',
            zh: '源句的信息只从这里进入解码器。',
          },
        },
        {
          left: { en: 'Feed-forward network', zh: '前馈网络' },
          right: { en: 'one position at a time, with shared weights', zh: '每次一个位置，各位置共用权重' },
          feedback: { en: 'No information passes between positions here.', zh: '这里没有信息在位置之间传递。' },
        },
      ],
    },
  },
  {
    id: 'transformer-parallel-training',
    tag: 'decoder-inputs',
    keyPoint: 'decoder',
    body: {
      kind: 'single',
      prompt: {
        en: 'Why can a Transformer decoder compute the losses of all target positions in a single forward pass during training, although it generates one token at a time?',
        zh: 'Transformer 解码器生成时一次只出一个词元，训练时为什么能在一次前向传播中算出所有目标位置的损失？',
      },
      options: [
        {
          text: {
            en: 'The shifted target is its input, and the mask hides later tokens.',
            zh: '输入是右移一位的目标序列，而掩码遮住了后面的词元。',
          },
          correct: true,
          feedback: {
            en: 'Each position gets exactly what it would have when generating, if all earlier tokens were right.',
            zh: '每个位置得到的，恰好是生成时前面的词元全都正确的情形下它所拥有的信息。',
          },
        },
        {
          text: {
            en: 'Every position feeds its own prediction to the next one within the pass.',
            zh: '在这次前向传播中，每个位置把自己的预测交给下一个位置。',
          },
          tag: 'decoder-inputs',
          feedback: {
            en: 'That would be sequential. In training the true earlier tokens stand there, not predictions (teacher forcing).',
            zh: '那就成了逐步进行。训练时放在那里的是真实的词元，而不是预测（强制教学，teacher forcing）。',
          },
        },
        {
          text: {
            en: 'Without recurrence the order of target tokens has no influence on the loss.',
            zh: '没有循环结构，目标词元的顺序对损失没有影响。',
          },
          tag: 'attention-order',
          feedback: {
            en: 'Positional encodings and the mask both depend on order, and so does the loss.',
            zh: '位置编码和掩码都依赖顺序，损失也依赖顺序。',
          },
        },
        {
          text: {
            en: 'The encoder has already seen the target and hands it on by cross-attention.',
            zh: '编码器已经看过目标序列，并通过交叉注意力传了过来。',
          },
          tag: 'decoder-inputs',
          feedback: {
            en: 'The encoder sees the source only. With the target in it, the model could copy the answer.',
            zh: '编码器只看源序列。如果目标在里面，模型就可以照抄答案了。',
          },
        },
      ],
    },
  },
  {
    id: 'transformer-paper-sizes',
    tag: 'head-split',
    keyPoint: 'feed-forward',
    body: {
      kind: 'cloze',
      prompt: {
        en: 'The base model of the paper has $d = 512$ and 8 heads, so each head is [[head]] wide. Its feed-forward network has 2048 hidden units and applies [[matrices]] different pair(s) of matrices to the tokens of a sequence of length 100.',
        zh: '论文的基础模型 $d = 512$，8 个头，所以每个头宽 [[head]]。前馈网络有 2048 个隐藏单元；对长度为 100 的序列，它的各个词元一共用到 [[matrices]] 对不同的矩阵。',
      },
      gaps: [
        {
          id: 'head',
          accept: ['64'],
          feedback: { en: '512 features are divided among 8 heads.', zh: '512 个特征分给 8 个头。' },
          wrong: [
            {
              accept: ['512'],
              tag: 'head-split',
              feedback: {
                en: 'Then eight heads would cost eight times as much. The heads share the width.',
                zh: '那样八个头的代价就是八倍。各个头是分摊宽度的。',
              },
            },
            {
              accept: ['4096'],
              tag: 'head-split',
              feedback: { en: 'Divide the width by the heads, do not multiply.', zh: '应当用宽度除以头数，而不是相乘。' },
            },
          ],
          otherwise: { en: 'The heads divide the $d$ features among them.', zh: '各个头平分 $d$ 个特征。' },
        },
        {
          id: 'matrices',
          accept: ['1', 'one', '一'],
          feedback: {
            en: 'Position-wise means: each token alone, all with the same $W_1$ and $W_2$.',
            zh: '逐位置的意思是：每个词元单独计算，都用同样的 $W_1$ 和 $W_2$。',
          },
          wrong: [
            {
              accept: ['100', '一百'],
              tag: 'feed-forward',
              feedback: {
                en: 'The weights are shared by all positions; otherwise the length would be fixed.',
                zh: '权重由所有位置共用，否则序列长度就被固定了。',
              },
            },
            {
              accept: ['8', 'eight', '八'],
              tag: 'feed-forward',
              feedback: { en: 'Heads are a matter of the attention only.', zh: '头只是注意力里的概念。' },
            },
          ],
          otherwise: { en: 'Does the network know at which position a token stands?', zh: '这个网络知道词元在哪个位置吗？' },
        },
      ],
    },
  },
];
