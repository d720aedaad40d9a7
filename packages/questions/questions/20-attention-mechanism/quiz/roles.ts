import type { QuizDefinition } from '../../../src/quiz.ts';

/** Who asks, what is compared, what is read. */
export const roleItems: QuizDefinition[] = [
  {
    id: 'attention-roles-in-translation',
    tag: 'attention-roles',
    keyPoint: 'roles',
    body: {
      kind: 'match',
      prompt: {
        en: 'A recurrent decoder translates a sentence with attention. Match each part of the attention with what takes its place.',
        zh: '一个带注意力的循环解码器在翻译句子。请为注意力的每个部分配上它在这里的角色。',
      },
      tag: 'attention-roles',
      pairs: [
        {
          left: { en: 'query', zh: '查询' },
          right: { en: 'the decoder’s state', zh: '解码器的状态' },
          feedback: { en: 'The decoder asks: what is needed for the next word?', zh: '提问的是解码器：下一个词需要什么？' },
        },
        {
          left: { en: 'keys and values', zh: '键和值' },
          right: { en: 'the encoder’s states, one per source word', zh: '编码器的各个状态，每个源词一个' },
          feedback: {
            en: 'In Bahdanau’s model the same states are compared and read.',
            zh: '在 Bahdanau 的模型里，用来比较和用来读取的是同样的状态。',
          },
        },
        {
          left: { en: 'weights', zh: '权重' },
          right: { en: 'numbers that sum to 1 over the source words', zh: '对各个源词之和为 1 的一组数' },
          feedback: { en: 'A soft alignment of one target word with the source.', zh: '一个目标词与源句的软对齐。' },
        },
        {
          left: { en: 'context', zh: '上下文' },
          right: { en: 'the weighted mean of the encoder’s states', zh: '编码器各状态的加权平均' },
          feedback: {
            en: 'It is computed anew for every target word, unlike the single vector of a plain encoder-decoder.',
            zh: '每个目标词都重新计算一次，不同于普通编码器－解码器只有一个向量。',
          },
        },
      ],
    },
  },
  {
    id: 'attention-bottleneck',
    tag: 'attention-alignment',
    keyPoint: 'bottleneck',
    body: {
      kind: 'single',
      prompt: {
        en: 'A recurrent encoder-decoder without attention translates short sentences well and long ones badly. What does attention change?',
        zh: '不带注意力的循环编码器－解码器，短句翻译得好，长句翻译得差。加上注意力改变了什么？',
      },
      options: [
        {
          text: {
            en: 'Each decoder step reads from all encoder states, not from the last one alone.',
            zh: '解码器每一步都读取编码器的所有状态，不再只读最后一个。',
          },
          correct: true,
          feedback: {
            en: 'What passes from source to target now grows with the length of the source.',
            zh: '从源端传到目标端的信息量，现在随源句的长度增长。',
          },
        },
        {
          text: {
            en: 'The encoder gives important words larger embeddings before it reads the sentence.',
            zh: '编码器在读句子之前，先把其中重要词的嵌入放大若干倍。',
          },
          tag: 'attention-values',
          feedback: {
            en: 'Importance depends on what the decoder asks at each step; it is not known when the encoder reads.',
            zh: '重要程度取决于解码器每一步在问什么，编码器读句子时还不知道。',
          },
        },
        {
          text: {
            en: 'The recurrence is removed, so the sentence is processed in parallel and faster.',
            zh: '循环结构被去掉了，句子可以并行处理，所以速度更快。',
          },
          tag: 'attention-alignment',
          feedback: {
            en: 'The Transformer did that three years later. Here both networks stay recurrent.',
            zh: '那是三年后的 Transformer 做的事。这里两个网络仍然是循环的。',
          },
        },
        {
          text: {
            en: 'The vector between encoder and decoder becomes wider as the sentence grows.',
            zh: '编码器与解码器之间的向量会随着句子变长而变宽。',
          },
          tag: 'attention-alignment',
          feedback: {
            en: 'The context vector keeps its size. What varies is how many states it is chosen from, and at each step anew.',
            zh: '上下文向量的大小不变；变的是它从多少个状态中选取，而且每一步都重新选取。',
          },
        },
      ],
    },
  },
  {
    id: 'attention-decoder-step',
    tag: 'attention-alignment',
    keyPoint: 'weighted-mean',
    body: {
      kind: 'order',
      prompt: {
        en: 'Bring one step of a recurrent decoder with additive attention into order.',
        zh: '请排出带加性注意力的循环解码器一步的计算顺序。',
      },
      tag: 'attention-alignment',
      steps: [
        {
          text: {
            en: 'Project the decoder’s state and add it to each projected encoder state',
            zh: '投影解码器的状态，加到每个投影后的编码器状态上',
          },
          feedback: { en: 'The query meets every key before anything is squashed.', zh: '先让查询与每个键相遇，再取非线性。' },
        },
        {
          text: { en: 'Take tanh and the dot product with $v_a$', zh: '取 tanh，再与 $v_a$ 做点积' },
          feedback: { en: 'One score per encoder state.', zh: '每个编码器状态得到一个分数。' },
        },
        {
          text: { en: 'Set the scores of padded states to $-\\infty$', zh: '把填充状态的分数设为 $-\\infty$' },
          feedback: { en: 'A mask acts on scores, before they are normalized.', zh: '掩码作用于分数，在归一化之前。' },
        },
        {
          text: { en: 'Softmax over the encoder states', zh: '对编码器的各个状态做 softmax' },
          feedback: { en: 'The weights of this step sum to 1.', zh: '这一步的权重之和为 1。' },
        },
        {
          text: { en: 'Form the weighted mean of the encoder states', zh: '求编码器各状态的加权平均' },
          feedback: { en: 'The context of this step.', zh: '得到这一步的上下文。' },
        },
        {
          text: { en: 'Feed the context to the decoder, which predicts the next word', zh: '把上下文交给解码器，由它预测下一个词' },
          feedback: { en: 'Its new state is the next query.', zh: '它的新状态就是下一次的查询。' },
        },
      ],
    },
  },
];
