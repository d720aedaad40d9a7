import { areApart, drawUntil } from '../../src/draw.ts';
import { linearStates } from '../../src/math/rnn.ts';
import { defineQuiz } from '../../src/quiz.ts';
import type { Random } from '../../src/random.ts';
import { claims } from './quiz/claims.ts';

/** Any integer from −limit to limit but 0. */
const nonZero = (random: Random, limit: number): number => random.pick([-1, 1]) * random.int(1, limit);

/** A backward cell hₜ = w·hₜ₊₁ + xₜ over four steps: its state at step 2, and what is taken for it. */
function backwardState(random: Random) {
  const w = random.pick([-3, -2, 2, 3]);
  const inputs = Array.from({ length: 4 }, () => nonZero(random, 5));
  const inOrder = linearStates(w, inputs.toReversed());
  const aligned = inOrder.toReversed();
  return { w, inputs, answer: aligned[1]!, unaligned: inOrder[1]!, forward: linearStates(w, inputs)[1]!, whole: aligned[0]! };
}

/** hₜ = w·hₜ₋₁ with h₀ = s over four steps in chunks of two: L = h₄ = w⁴s, whose second chunk starts at h₂ = w²s. */
function truncated(random: Random) {
  const [w, s] = [random.pick([-3, -2, 2, 3]), nonZero(random, 4)];
  return { w, s, carried: w ** 2 * s, answer: 2 * w * w ** 2 * s, full: 4 * w ** 3 * s, lastStep: w ** 3 * s, value: w ** 4 * s };
}

/** Parameters of a bidirectional layer, and what they are taken for. */
function twoDirections(random: Random) {
  const [features, units] = [random.int(3, 9), random.int(4, 12)];
  const one = features * units + units * units + units;
  const wide = 2 * units;
  return { features, units, one, answer: 2 * one, asOneWide: features * wide + wide * wide + wide, withoutBias: 2 * (one - units) };
}

/** Loss by position in a long sequence that is read in chunks of this length from zeros each time. */
const chunkLength = 20;
const lossByPosition = Array.from({ length: 81 }, (_, t): [number, number] => [t, 1.1 + 1.4 * Math.exp(-(t % chunkLength) / 4)]);

export default defineQuiz([
  {
    id: 'state-shape-of-both-directions',
    tag: 'bidirectional',
    keyPoint: 'alignment',
    body: (random) => {
      const [batch, time, features, units] = random.shuffle([3, 5, 7, 8, 9, 11]) as [number, number, number, number];
      return {
        kind: 'shape',
        prompt: {
          en: `A bidirectional recurrent layer with ${units} units in each direction reads $[${batch}, ${time}, ${features}]$ (batch, time, features) and concatenates. What is the shape of its outputs at all steps?`,
          zh: `一个双向循环层，每个方向 ${units} 个单元，读入 $[${batch}, ${time}, ${features}]$（批量、时间、特征），并做拼接。它在所有时间步上的输出是什么形状？`,
        },
        answer: [batch, time, 2 * units],
        feedback: {
          en: 'One output per step, a forward and a backward state side by side.',
          zh: '每个时间步一个输出，由正向状态和反向状态并排组成。',
        },
        wrong: [
          {
            shape: [batch, time, units],
            feedback: {
              en: 'That is one direction, or the sum of both.',
              zh: '这是单向的，或者是两个方向相加。',
            },
            tag: 'bidirectional',
          },
          {
            shape: [batch, 2 * time, units],
            feedback: {
              en: 'The states were put one after the other in time. Both belong to the same steps, so they are joined along the features.',
              zh: '这是在时间上首尾相接。两者属于相同的时间步，应当沿特征轴拼接。',
            },
            tag: 'bidirectional',
          },
          {
            shape: [batch, 2 * units],
            feedback: {
              en: 'That is one vector per sequence, as a classifier would read it.',
              zh: '这是每个序列一个向量，供分类器使用。',
            },
            tag: 'sequence-axes',
          },
        ],
        otherwise: {
          en: 'How many outputs are there for one sequence, and how long is each?',
          zh: '一个序列有多少个输出？每个有多长？',
        },
      };
    },
  },
  {
    id: 'state-backward-by-hand',
    tag: 'bidirectional',
    keyPoint: 'alignment',
    body: (random) => {
      const { w, inputs, answer, unaligned, forward, whole } = drawUntil(random, backwardState, (drawn) =>
        areApart([drawn.answer, drawn.unaligned, drawn.forward, drawn.whole], 0),
      );
      const [, x2, x3, x4] = inputs as [number, number, number, number];
      return {
        kind: 'numeric',
        prompt: {
          en: `The backward cell of a bidirectional layer computes $h_t = w h_{t+1} + x_t$ from $h_5 = 0$. For $w = ${w}$ and $x = (${inputs.join(', ')})$, what is its part of the output at step 2?`,
          zh: `双向循环层的反向单元从 $h_5 = 0$ 开始计算 $h_t = w h_{t+1} + x_t$。已知 $w = ${w}$，$x = (${inputs.join(', ')})$，它在第 2 步输出中的部分是多少？`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `It has read $x_4 = ${x4}$, $x_3 = ${x3}$ and, last, $x_2 = ${x2}$: $x_2 + w x_3 + w^2 x_4$.`,
          zh: `它依次读了 $x_4 = ${x4}$、$x_3 = ${x3}$，最后是 $x_2 = ${x2}$：$x_2 + w x_3 + w^2 x_4$。`,
        },
        wrong: [
          {
            value: unaligned,
            feedback: {
              en: 'That is the second state that it computes, which belongs to step 3. The states have to be reversed.',
              zh: '这是它算出的第二个状态，属于第 3 步。状态要倒过来对齐。',
            },
            tag: 'bidirectional',
          },
          {
            value: forward,
            feedback: {
              en: 'That is a forward cell’s state: it has read $x_1$ and $x_2$.',
              zh: '这是正向单元的状态：它读的是 $x_1$ 和 $x_2$。',
            },
            tag: 'bidirectional',
          },
          {
            value: whole,
            feedback: {
              en: 'That is the state at step 1, which has read everything.',
              zh: '这是第 1 步的状态，它已经读完了全部输入。',
            },
            tag: 'bidirectional',
          },
        ],
        otherwise: {
          en: 'Begin at step 4 and go down to step 2.',
          zh: '从第 4 步开始，往回算到第 2 步。',
        },
      };
    },
  },
  {
    id: 'state-truncated-gradient',
    tag: 'truncated-bptt',
    keyPoint: 'truncation',
    body: (random) => {
      const { w, s, carried, answer, full, lastStep, value } = drawUntil(random, truncated, (drawn) =>
        areApart([drawn.answer, drawn.full, drawn.lastStep, drawn.value, 0], 0),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `$h_t = w h_{t-1}$ with $h_0 = ${s}$ and $w = ${w}$ runs for four steps, in two chunks of two; the state is carried on and the gradient is cut between them. What is $\\partial h_4/\\partial w$ as truncated backpropagation computes it?`,
          zh: `$h_t = w h_{t-1}$，$h_0 = ${s}$，$w = ${w}$，运行四步，分成两段，每段两步；两段之间状态延续、梯度切断。截断的反向传播求出的 $\\partial h_4/\\partial w$ 是多少？`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `$h_2 = ${carried}$ counts as a constant, so $h_4 = w^2 h_2$ and the gradient is $2 w h_2$.`,
          zh: `$h_2 = ${carried}$ 算作常数，所以 $h_4 = w^2 h_2$，梯度是 $2 w h_2$。`,
        },
        wrong: [
          {
            value: full,
            feedback: {
              en: 'That is the full gradient $4 w^3 h_0$. It goes through the cut.',
              zh: '这是完整的梯度 $4 w^3 h_0$，它穿过了切口。',
            },
            tag: 'truncated-bptt',
          },
          {
            value: lastStep,
            feedback: {
              en: 'That is the last step alone, $h_3$. The chunk has two steps.',
              zh: '这只是最后一步的贡献 $h_3$。一段有两步。',
            },
            tag: 'bptt-sum',
          },
          {
            value: 0,
            feedback: {
              en: 'The gradient is cut between the chunks, not within the last one.',
              zh: '梯度是在两段之间切断的，不是在最后一段内部。',
            },
            tag: 'truncated-bptt',
          },
          {
            value,
            feedback: { en: 'That is $h_4$ itself.', zh: '这是 $h_4$ 本身。' },
            tag: 'chain-rule',
          },
        ],
        otherwise: {
          en: 'Write $h_4$ in terms of $w$ and $h_2$, and treat $h_2$ as a number.',
          zh: '用 $w$ 和 $h_2$ 写出 $h_4$，把 $h_2$ 当作一个数。',
        },
      };
    },
  },
  {
    id: 'state-parameters-of-both-directions',
    tag: 'bidirectional',
    keyPoint: 'alignment',
    body: (random) => {
      const { features, units, one, answer, asOneWide, withoutBias } = drawUntil(random, twoDirections, (drawn) =>
        areApart([drawn.answer, drawn.one, drawn.asOneWide, drawn.withoutBias], 0),
      );
      return {
        kind: 'numeric',
        prompt: {
          en: `A bidirectional layer of vanilla cells (one bias each) reads ${features} features and has ${units} units in each direction. How many parameters does it have?`,
          zh: `一个由普通循环单元（各有一个偏置）组成的双向层，读入 ${features} 个特征，每个方向 ${units} 个单元。它有多少个参数？`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `Two separate cells of $${features} \\cdot ${units} + ${units}^2 + ${units} = ${one}$ each. They meet only in the output.`,
          zh: `两个独立的单元，各有 $${features} \\cdot ${units} + ${units}^2 + ${units} = ${one}$ 个。两者只在输出处会合。`,
        },
        wrong: [
          {
            value: one,
            feedback: {
              en: 'That is one direction. The two do not share their weights.',
              zh: '这是一个方向的。两个方向不共享权重。',
            },
            tag: 'bidirectional',
          },
          {
            value: asOneWide,
            feedback: {
              en: 'That is one cell of twice the width, where every unit reads every other. Here the directions never read each other.',
              zh: '这是宽度加倍的一个单元，其中每个单元互相读取。而这里两个方向互不读取。',
            },
            tag: 'bidirectional',
          },
          {
            value: withoutBias,
            feedback: { en: 'The two biases are missing.', zh: '漏了两个偏置。' },
            tag: 'bias-broadcast',
          },
        ],
        otherwise: {
          en: 'Count one direction, then think about what the other shares with it.',
          zh: '先数一个方向的，再想一想另一个方向与它共享什么。',
        },
      };
    },
  },
  {
    id: 'state-what-lives-how-long',
    tag: 'recurrent-state',
    keyPoint: 'start-and-rows',
    body: {
      kind: 'match',
      prompt: {
        en: 'In the stateful training of an LSTM, how long does each of these last?',
        zh: '在 LSTM 的有状态训练中，下面各项能保持多久？',
      },
      pairs: [
        {
          left: { en: 'Recurrent weights', zh: '循环权重' },
          right: { en: 'through all sequences; only updates change it', zh: '贯穿所有序列，只因更新而改变' },
          feedback: {
            en: 'All steps of a chunk use the same ones.',
            zh: '一段之内各步用的都是同一组权重。',
          },
        },
        {
          left: { en: 'Content of the cell state', zh: '细胞状态的内容' },
          right: { en: 'as long as the gates keep it, at most to the end of the sequence', zh: '门保留多久就多久，至多到序列结束' },
          feedback: {
            en: 'It passes the cuts between chunks and ends with a reset.',
            zh: '它能越过各段之间的切口，到清零为止。',
          },
        },
        {
          left: { en: 'Gate values', zh: '各个门的值' },
          right: { en: 'for one time step', zh: '一个时间步' },
          feedback: { en: 'They are computed anew from each input and state.', zh: '每一步都由输入和状态重新计算。' },
        },
        {
          left: { en: 'Stored activations for the gradient', zh: '为求梯度保留的激活值' },
          right: { en: 'from the forward to the backward pass of one chunk', zh: '从一段的前向传播到它的反向传播' },
          feedback: {
            en: 'The gradient is cut there, so nothing before it is needed any more. That is what truncation saves.',
            zh: '梯度在那里切断，之前的就不再需要了。截断节省的正是这些。',
          },
        },
      ],
      tag: 'stateful-training',
    },
  },
  {
    id: 'state-where-both-directions-fit',
    tag: 'bidirectional',
    keyPoint: 'not-causal',
    body: {
      kind: 'multiple',
      prompt: {
        en: 'For which tasks can a bidirectional recurrent layer be used as it is?',
        zh: '下列哪些任务可以直接使用双向循环层？',
      },
      options: [
        {
          text: { en: 'Tagging the words of a complete sentence', zh: '给完整句子中的每个词做标注' },
          correct: true,
          feedback: {
            en: 'All words are there before the first tag is needed.',
            zh: '需要第一个标签之前，所有的词都已经有了。',
          },
        },
        {
          text: { en: 'Transcribing a recording that is finished', zh: '转写一段已经录完的音频' },
          correct: true,
          feedback: {
            en: 'The future of every moment is on the tape.',
            zh: '每一刻的“未来”都已经录下来了。',
          },
        },
        {
          text: { en: 'Predicting the next word of a text', zh: '预测文本的下一个词' },
          feedback: {
            en: 'The backward state has read the very word that is to be predicted: the training loss would be excellent and the model useless.',
            zh: '反向状态已经读过要预测的那个词：训练损失会非常漂亮，模型却毫无用处。',
          },
          tag: 'bidirectional',
        },
        {
          text: { en: 'Captions for speech while it is spoken', zh: '为正在进行的讲话实时配字幕' },
          feedback: {
            en: 'The backward cell would have to wait for the end. A short look-ahead is the usual compromise.',
            zh: '反向单元要等到讲话结束。通常的折中办法是只向前看一小段。',
          },
          tag: 'bidirectional',
        },
        {
          text: { en: 'Forecasting the next value at every step of a series', zh: '在时间序列的每一步预测下一个值' },
          feedback: {
            en: 'The output at step $t$ would have read $x_{t+1}$, the value to be forecast. Inside a window that holds only the past, with one forecast at its end, both directions are allowed.',
            zh: '第 $t$ 步的输出已经读过要预测的 $x_{t+1}$。如果窗口里只有过去，只在窗口末尾做一次预测，那么窗口内可以用双向。',
          },
          tag: 'bidirectional',
        },
      ],
    },
  },
  {
    id: 'state-order-of-a-chunk',
    tag: 'stateful-training',
    keyPoint: 'carrying',
    body: {
      kind: 'order',
      prompt: {
        en: 'One chunk of stateful training with truncated backpropagation, in the middle of a sequence: put the steps in order.',
        zh: '序列中间的一段，用截断的反向传播做有状态的训练：请排列各个步骤。',
      },
      steps: [
        {
          text: { en: 'Take the last state and cut it from its graph', zh: '取上一段的最后状态，把它与计算图断开' },
          feedback: {
            en: 'Its value is kept, its history is not: otherwise the graph grows with every chunk.',
            zh: '保留它的值，不保留它的来历；否则计算图会一段比一段大。',
          },
        },
        {
          text: { en: 'Read the steps of this chunk', zh: '读入这一段的各个时间步' },
          feedback: { en: 'They go on from the state that was carried.', zh: '从延续下来的状态接着往下算。' },
        },
        {
          text: { en: 'Compute the loss over this chunk', zh: '计算这一段的损失' },
          feedback: { en: 'All outputs of the chunk count.', zh: '这一段的所有输出都算在内。' },
        },
        {
          text: { en: 'Go back to the first step of this chunk', zh: '反向传播到这一段的第一步' },
          feedback: { en: 'Here the gradient ends, because the state was cut off.', zh: '梯度到此为止，因为状态已经断开。' },
        },
        {
          text: { en: 'Update the parameters', zh: '更新参数' },
          feedback: {
            en: 'Once per chunk. The state that goes on was computed with the old parameters.',
            zh: '每段一次。延续下去的状态是用旧参数算出来的。',
          },
        },
      ],
      tag: 'truncated-bptt',
    },
  },
  {
    id: 'state-last-output-of-both-directions',
    tag: 'bidirectional',
    keyPoint: 'alignment',
    body: {
      kind: 'single',
      prompt: {
        en: 'A classifier of whole sentences reads the aligned output of a bidirectional layer at the last step. What is wrong with that?',
        zh: '一个对整句做分类的模型，读取双向层对齐后在最后一步的输出。这样做有什么问题？',
      },
      options: [
        {
          text: { en: 'Its backward half has read one word only', zh: '其中反向的一半只读过一个词' },
          correct: true,
          feedback: {
            en: 'The backward cell begins at the last step. Its summary of the sentence stands at step 1.',
            zh: '反向单元是从最后一步开始读的。它对整句的概括在第 1 步。',
          },
        },
        {
          text: { en: 'Its forward half has not read the last word', zh: '其中正向的一半没有读到最后一个词' },
          feedback: {
            en: 'It has: $\\overrightarrow{h}_T$ depends on $x_1$ to $x_T$.',
            zh: '读到了：$\\overrightarrow{h}_T$ 取决于 $x_1$ 到 $x_T$。',
          },
          tag: 'recurrent-state',
        },
        {
          text: { en: 'Nothing, both halves have read the sentence', zh: '没有问题，两半都读完了整句' },
          feedback: {
            en: 'Only the forward half has at that step. The right pair is $\\overrightarrow{h}_T$ and $\\overleftarrow{h}_1$.',
            zh: '在那一步只有正向的一半读完了。正确的一对是 $\\overrightarrow{h}_T$ 和 $\\overleftarrow{h}_1$。',
          },
          tag: 'bidirectional',
        },
        {
          text: { en: 'It uses the future, so it cannot be trained', zh: '它用到了未来，所以无法训练' },
          feedback: {
            en: 'A finished sentence has no future to leak: the label is not one of its words.',
            zh: '完整的句子没有什么未来会泄漏：标签并不是句子里的词。',
          },
          tag: 'bidirectional',
        },
      ],
    },
  },
  {
    id: 'state-saw-tooth',
    tag: 'stateful-training',
    keyPoint: 'carrying',
    body: {
      kind: 'curve',
      prompt: {
        en: 'A language model reads long texts in chunks of 20 tokens. The curve is its mean loss by position in the text. What explains its form?',
        zh: '一个语言模型把长文本分成每段 20 个词元来读。曲线是平均损失随文本位置的变化。什么能解释它的形状？',
      },
      x: { en: 'position in the text', zh: '在文本中的位置' },
      y: { en: 'mean loss', zh: '平均损失' },
      series: [{ name: { en: 'loss', zh: '损失' }, points: lossByPosition }],
      options: [
        {
          text: { en: 'Every chunk starts from a state of zeros', zh: '每一段都从零状态开始' },
          correct: true,
          feedback: {
            en: 'After each cut the model knows nothing of the text and has to build up its state again. Carry the state on.',
            zh: '每次切断之后，模型对前文一无所知，要重新读起。应当让状态延续下去。',
          },
        },
        {
          text: { en: 'The gradient is cut after every 20 tokens', zh: '每 20 个词元之后梯度被切断' },
          feedback: {
            en: 'That limits what is learned, but as long as the state’s value is carried on, the loss does not jump at the cut.',
            zh: '那会限制能学到什么；但只要状态的值延续下去，损失就不会在切口处跳升。',
          },
          tag: 'truncated-bptt',
        },
        {
          text: { en: 'The state is never reset between texts', zh: '不同文本之间状态从不清零' },
          feedback: {
            en: 'Then the loss would be too high at the beginning of a text only, not every 20 tokens.',
            zh: '那样的话，只有文本开头的损失偏高，而不是每 20 个词元就偏高一次。',
          },
          tag: 'stateful-training',
        },
        {
          text: { en: 'The gradients vanish within every chunk', zh: '每一段之内梯度都消失了' },
          feedback: {
            en: 'A network that cannot learn long dependencies has a higher loss everywhere; it does not jump at fixed positions.',
            zh: '学不到长距离依赖的网络，损失在各处都偏高，不会在固定的位置跳升。',
          },
          tag: 'rnn-jacobian',
        },
      ],
    },
  },
  {
    id: 'state-way-of-the-cell-state',
    tag: 'lstm-gates',
    keyPoint: 'through-hidden',
    body: {
      kind: 'cloze',
      prompt: {
        en: 'How many states of $[B, H]$ does a cell carry from step to step? The vanilla cell: [[vanilla]]. The GRU: [[gru]]. The LSTM: [[lstm]].',
        zh: '各种循环单元在时间步之间带着几个 $[B, H]$ 的状态？普通循环单元：[[vanilla]] 个；GRU：[[gru]] 个；LSTM：[[lstm]] 个。',
      },
      gaps: [
        {
          id: 'vanilla',
          accept: ['1', 'one', '一'],
          feedback: { en: 'The hidden state.', zh: '只有隐状态。' },
          wrong: [
            {
              accept: ['2', 'two', '二', '两'],
              feedback: { en: 'A cell state belongs to the LSTM only.', zh: '细胞状态只有 LSTM 才有。' },
              tag: 'recurrent-state',
            },
            {
              accept: ['0', 'zero', '零'],
              feedback: { en: 'Then it would not be recurrent.', zh: '那就不是循环网络了。' },
              tag: 'rnn-recurrence',
            },
          ],
          otherwise: { en: 'Look at what $h_t$ is computed from.', zh: '看一看 $h_t$ 是由什么算出来的。' },
        },
        {
          id: 'gru',
          accept: ['1', 'one', '一'],
          feedback: { en: 'Gates, but a single state $h$.', zh: '它有门，但只有一个状态 $h$。' },
          wrong: [
            {
              accept: ['2', 'two', '二', '两'],
              feedback: {
                en: 'Two gates, one state. The candidate lives for one step only.',
                zh: '门有两个，状态只有一个。候选状态只存在一步。',
              },
              tag: 'gru-update',
            },
            {
              accept: ['3', 'three', '三'],
              feedback: { en: 'That is the number of its blocks of weights.', zh: '这是它的权重块数。' },
              tag: 'gate-layout',
            },
          ],
          otherwise: { en: 'What does the GRU hand to its next step?', zh: 'GRU 交给下一步的是什么？' },
        },
        {
          id: 'lstm',
          accept: ['2', 'two', '二', '两'],
          feedback: {
            en: 'The cell state, and the hidden state through which it reaches the gates and the output.',
            zh: '细胞状态，以及隐状态；细胞状态经过隐状态到达各个门和输出。',
          },
          wrong: [
            {
              accept: ['1', 'one', '一'],
              feedback: {
                en: 'The hidden state alone does not determine what is in the cell: the output gate may hide it.',
                zh: '只有隐状态并不能确定细胞里有什么：输出门可能把它挡住。',
              },
              tag: 'recurrent-state',
            },
            {
              accept: ['3', 'three', '三', '4', 'four', '四'],
              feedback: { en: 'Gates and candidate are computed anew at each step.', zh: '门和候选状态每一步都重新计算。' },
              tag: 'lstm-gates',
            },
          ],
          otherwise: { en: 'What does the LSTM hand to its next step?', zh: 'LSTM 交给下一步的是什么？' },
        },
      ],
    },
  },
  claims,
]);
