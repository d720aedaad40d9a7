import { areApart, drawUntil } from '../../src/draw.ts';
import { transpose } from '../../src/math/linear.ts';
import { forwardTrace } from '../../src/math/mlp.ts';
import { texMatrix, texVector } from '../../src/math/tex.ts';
import { defineQuiz } from '../../src/quiz.ts';
import type { Random } from '../../src/random.ts';
import type { Layer, Matrix } from '../../src/reference.ts';

/** Four different sizes, so that no two shapes built from them are equal. */
const fourSizes = (random: Random) => random.shuffle([3, 4, 5, 6, 7, 8, 9]).slice(0, 4) as [number, number, number, number];

const integers = (random: Random, n: number, limit: number): number[] => Array.from({ length: n }, () => random.int(-limit, limit));

/** One example and two layers, 2 → 2 → 1, all integers, with one hidden unit on and one off. */
function smallNetwork(random: Random) {
  const x = [integers(random, 2, 4)];
  const hidden: Layer = { w: [integers(random, 2, 3), integers(random, 2, 3)], b: integers(random, 2, 3), activation: 'relu' };
  const output: Layer = { w: integers(random, 2, 3).map((value) => [value]), b: integers(random, 1, 3), activation: 'linear' };
  const valueOf = (layers: Layer[]) => forwardTrace(x, layers).at(-1)!.output[0]![0]!;
  return {
    x,
    hidden,
    output,
    z: forwardTrace(x, [hidden])[0]!.z[0]!,
    answer: valueOf([hidden, output]),
    withoutRelu: valueOf([{ ...hidden, activation: 'linear' }, output]),
    transposed: valueOf([{ ...hidden, w: transpose(hidden.w) }, output]),
    withoutBias: valueOf([
      { ...hidden, b: [0, 0] },
      { ...output, b: [0] },
    ]),
  };
}

/** Multiply-adds of two layers, and what the named mistakes count instead. */
function multiplyAdds(random: Random) {
  const sizes = fourSizes(random);
  const [batch, fanIn, hidden, fanOut] = sizes;
  const perExample = fanIn * hidden + hidden * fanOut;
  return {
    sizes,
    perExample,
    answer: batch * perExample,
    widthsMultiplied: batch * fanIn * hidden * fanOut,
    valuesCounted: batch * (fanIn + hidden + fanOut),
  };
}

const tex = (matrix: Matrix) => texMatrix(matrix, 0);

export default defineQuiz([
  {
    id: 'forward-second-weight-shape',
    tag: 'shape-chain',
    keyPoint: 'shapes',
    body: (random) => {
      const [batch, fanIn, hidden, fanOut] = fourSizes(random);
      return {
        kind: 'shape',
        prompt: {
          en: `$X$ is $[${batch}, ${fanIn}]$ and $W_1$ is $[${fanIn}, ${hidden}]$. After a second layer, $H_1 W_2 + b_2$, each example has ${fanOut} outputs. What is the shape of $W_2$?`,
          zh: `$X$ 的形状是 $[${batch}, ${fanIn}]$，$W_1$ 是 $[${fanIn}, ${hidden}]$。经过第二层 $H_1 W_2 + b_2$ 后，每个样本有 ${fanOut} 个输出。$W_2$ 的形状是什么？`,
        },
        answer: [hidden, fanOut],
        feedback: {
          en: `$H_1$ is $[${batch}, ${hidden}]$. Its ${hidden} columns meet the ${hidden} rows of $W_2$, and ${fanOut} columns remain.`,
          zh: `$H_1$ 的形状是 $[${batch}, ${hidden}]$。它的 ${hidden} 列对上 $W_2$ 的 ${hidden} 行，留下 ${fanOut} 列。`,
        },
        wrong: [
          {
            shape: [fanIn, fanOut],
            feedback: {
              en: `That would fit $X$, which has ${fanIn} columns. The second layer receives $H_1$, which has ${hidden}.`,
              zh: `这与 $X$ 的 ${fanIn} 列对得上，但第二层收到的是 $H_1$，它有 ${hidden} 列。`,
            },
            tag: 'shape-chain',
          },
          {
            shape: [fanOut, hidden],
            feedback: {
              en: 'This is how PyTorch stores it in `nn.Linear`, where the transpose is multiplied. In $H_1 W_2$ the rows of $W_2$ come first.',
              zh: '这是 PyTorch 的 `nn.Linear` 的存放方式，计算时乘的是它的转置。在 $H_1 W_2$ 中，先写的是 $W_2$ 的行数。',
            },
            tag: 'matmul-axes',
          },
          {
            shape: [batch, fanOut],
            feedback: {
              en: 'That is the shape of the output. Weights do not know the batch size: the same ones serve every batch.',
              zh: '这是输出的形状。权重与批量大小无关：同一组权重用于任何批量。',
            },
            tag: 'batch-axis',
          },
        ],
        otherwise: {
          en: 'Write down the shape of $H_1$ first. Its columns must equal the rows of $W_2$.',
          zh: '先写出 $H_1$ 的形状。它的列数必须等于 $W_2$ 的行数。',
        },
      };
    },
  },
  {
    id: 'forward-parameter-count',
    tag: 'shape-chain',
    keyPoint: 'shapes',
    body: (random) => {
      const [batch, fanIn, hidden, fanOut] = fourSizes(random);
      const weights = fanIn * hidden + hidden * fanOut;
      const answer = weights + hidden + fanOut;
      return {
        kind: 'numeric',
        prompt: {
          en: `A multilayer perceptron has ${fanIn} inputs, one hidden layer of ${hidden} units and ${fanOut} outputs, with biases in both layers. It is trained on batches of ${batch}. How many parameters does it have?`,
          zh: `一个多层感知机有 ${fanIn} 个输入、一个含 ${hidden} 个神经元的隐藏层和 ${fanOut} 个输出，两层都有偏置，训练时批量大小为 ${batch}。它共有多少个参数？`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `$${fanIn} \\cdot ${hidden} + ${hidden}$ in the first layer and $${hidden} \\cdot ${fanOut} + ${fanOut}$ in the second. The batch size does not enter.`,
          zh: `第一层 $${fanIn} \\cdot ${hidden} + ${hidden}$ 个，第二层 $${hidden} \\cdot ${fanOut} + ${fanOut}$ 个，与批量大小无关。`,
        },
        wrong: [
          {
            value: weights,
            feedback: {
              en: `These are the weights alone. The biases add one parameter per unit: ${hidden} and ${fanOut}.`,
              zh: `这只是权重的个数。偏置给每个神经元再加一个参数：${hidden} 个和 ${fanOut} 个。`,
            },
            tag: 'bias-broadcast',
          },
          {
            value: answer + fanIn,
            feedback: {
              en: 'One bias per input is too many: inputs are data, and nothing is added to them before the first product.',
              zh: '不该给每个输入也配一个偏置：输入是数据，第一次相乘之前不会给它们加任何东西。',
            },
            tag: 'bias-broadcast',
          },
          {
            value: answer * batch,
            feedback: {
              en: 'The parameters are shared by all examples of the batch, so their number does not grow with it.',
              zh: '批量中所有样本共用同一组参数，参数个数不随批量增长。',
            },
            tag: 'batch-axis',
          },
        ],
        otherwise: {
          en: 'Count layer by layer: inputs times units for the weights, plus one bias for each unit.',
          zh: '逐层计算：权重是输入数乘神经元数，再为每个神经元加一个偏置。',
        },
      };
    },
  },
  {
    id: 'forward-by-hand',
    tag: 'nonlinearity',
    keyPoint: 'recursion',
    body: (random) => {
      const { x, hidden, output, z, answer, withoutRelu, transposed, withoutBias } = drawUntil(
        random,
        smallNetwork,
        (net) =>
          Math.min(...net.z) < 0 && Math.max(...net.z) > 0 && areApart([net.answer, net.withoutRelu, net.transposed, net.withoutBias], 0),
      );
      const given = [
        `x = ${tex(x)}`,
        `W_1 = ${tex(hidden.w)}`,
        `b_1 = ${texVector(hidden.b, 0)}`,
        `W_2 = ${tex(output.w)}`,
        `b_2 = ${output.b[0]}`,
      ].map((equation) => `$${equation}$`);
      const sums = texVector(z, 0);
      return {
        kind: 'numeric',
        prompt: {
          en: `The hidden layer uses ReLU, the output is linear: $\\hat y = \\max(0, x W_1 + b_1) W_2 + b_2$. With ${given.join(', ')}, what is $\\hat y$?`,
          zh: `隐藏层用 ReLU，输出层是线性的：$\\hat y = \\max(0, x W_1 + b_1) W_2 + b_2$。已知 ${given.join('，')}，求 $\\hat y$。`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `The pre-activations are $${sums}$. The negative one becomes 0 before the second product.`,
          zh: `净输入是 $${sums}$，其中的负数在第二次相乘之前变成 0。`,
        },
        wrong: [
          {
            value: withoutRelu,
            feedback: {
              en: `This lets the negative pre-activation through: $${sums}$ was multiplied by $W_2$ without the ReLU.`,
              zh: `负的净输入也被放过去了：$${sums}$ 没有经过 ReLU 就乘了 $W_2$。`,
            },
            tag: 'nonlinearity',
          },
          {
            value: transposed,
            feedback: {
              en: '$x$ was multiplied by the rows of $W_1$. In $xW_1$ each unit takes a column. The matrix is square, so no shape gives it away.',
              zh: '这是用 $x$ 与 $W_1$ 的各行相乘。在 $xW_1$ 中，每个神经元对应一列。这里 $W_1$ 是方阵，形状不会暴露错误。',
            },
            tag: 'matmul-axes',
          },
          {
            value: withoutBias,
            feedback: {
              en: 'Both biases were left out. They move the threshold of the ReLU and the level of the output.',
              zh: '两个偏置都漏掉了。它们决定 ReLU 的阈值和输出的水平。',
            },
            tag: 'bias-broadcast',
          },
        ],
        otherwise: {
          en: `Compute the two pre-activations first; they are $${sums}$.`,
          zh: `先算出两个净输入，它们是 $${sums}$。`,
        },
      };
    },
  },
  {
    id: 'forward-multiply-adds',
    tag: 'forward-cost',
    keyPoint: 'cost',
    body: (random) => {
      const { sizes, perExample, answer, widthsMultiplied, valuesCounted } = drawUntil(random, multiplyAdds, (counts) =>
        areApart([counts.answer, counts.perExample, counts.widthsMultiplied, counts.valuesCounted], 0),
      );
      const [batch, fanIn, hidden, fanOut] = sizes;
      return {
        kind: 'numeric',
        prompt: {
          en: `A batch of ${batch} passes through two fully connected layers, ${fanIn} → ${hidden} → ${fanOut}. How many multiply-adds do the two matrix products take?`,
          zh: `大小为 ${batch} 的批量通过两个全连接层，${fanIn} → ${hidden} → ${fanOut}。两次矩阵乘法共需多少次乘加？`,
        },
        answer,
        tolerance: 0,
        feedback: {
          en: `Every weight is used once per example: $${batch} \\cdot (${fanIn} \\cdot ${hidden} + ${hidden} \\cdot ${fanOut})$.`,
          zh: `每个权重对每个样本各用一次：$${batch} \\cdot (${fanIn} \\cdot ${hidden} + ${hidden} \\cdot ${fanOut})$。`,
        },
        wrong: [
          {
            value: perExample,
            feedback: {
              en: 'That is the cost of one example, and the number of weights. Each row of the batch is multiplied anew.',
              zh: '这是一个样本的计算量，也就是权重的个数。批量中的每一行都要重新乘一遍。',
            },
            tag: 'batch-axis',
          },
          {
            value: widthsMultiplied,
            feedback: {
              en: 'The widths of all layers were multiplied. The layers run one after the other, so their costs add up.',
              zh: '这是把所有层的宽度连乘。各层是依次进行的，计算量应当相加。',
            },
            tag: 'forward-cost',
          },
          {
            value: valuesCounted,
            feedback: {
              en: 'That counts the numbers that pass by, inputs and outputs of each layer, and not the products between them.',
              zh: '这数的是经过网络的数值，也就是各层的输入和输出，而不是它们之间的乘积。',
            },
            tag: 'forward-cost',
          },
        ],
        otherwise: {
          en: 'A product of $[n, k]$ and $[k, m]$ takes $n \\cdot k \\cdot m$ multiply-adds.',
          zh: '$[n, k]$ 与 $[k, m]$ 的乘积需要 $n \\cdot k \\cdot m$ 次乘加。',
        },
      };
    },
  },
  {
    id: 'forward-bias-counts',
    tag: 'bias-broadcast',
    keyPoint: 'bias',
    body: (random) => {
      const [batch, fanIn, fanOut] = fourSizes(random);
      const forms = (value: number) => [String(value)];
      return {
        kind: 'cloze',
        prompt: {
          en: `For $X$ of $[${batch}, ${fanIn}]$ and $W$ of $[${fanIn}, ${fanOut}]$, the bias $b$ of $XW + b$ has [[elements]] elements. The same bias is added to [[rows]] rows.`,
          zh: `$X$ 的形状是 $[${batch}, ${fanIn}]$，$W$ 是 $[${fanIn}, ${fanOut}]$，则 $XW + b$ 中的偏置 $b$ 有 [[elements]] 个元素，同一个偏置加到 [[rows]] 行上。`,
        },
        gaps: [
          {
            id: 'elements',
            accept: forms(fanOut),
            feedback: {
              en: 'One element per unit, that is, per column of $XW$.',
              zh: '每个神经元一个元素，也就是 $XW$ 的每一列一个。',
            },
            wrong: [
              {
                accept: forms(fanIn),
                feedback: {
                  en: 'That is the number of inputs. The bias is added after the product, where the inputs are summed away.',
                  zh: '这是输入的个数。偏置是在相乘之后加的，那时输入这个轴已经被求和消去。',
                },
                tag: 'bias-broadcast',
              },
              {
                accept: forms(batch),
                feedback: {
                  en: 'That would be a number per example. A parameter that belonged to an example could not be used for the next one.',
                  zh: '那就成了每个样本一个数。属于某个样本的参数，无法用在下一个样本上。',
                },
                tag: 'batch-axis',
              },
              {
                accept: forms(batch * fanOut),
                feedback: {
                  en: 'That is the size of the result. One row of biases is enough: it is broadcast over the batch.',
                  zh: '这是结果的元素个数。偏置只需要一行，它会沿批量广播。',
                },
                tag: 'bias-broadcast',
              },
            ],
            otherwise: {
              en: 'What is the shape of $XW$, and to which of its axes do parameters belong?',
              zh: '$XW$ 是什么形状？其中哪个轴对应参数？',
            },
          },
          {
            id: 'rows',
            accept: forms(batch),
            feedback: { en: 'Every row of the batch receives the same bias.', zh: '批量的每一行加的都是同一个偏置。' },
            wrong: [
              {
                accept: ['1'],
                feedback: {
                  en: 'Then only one example would be shifted. The bias is broadcast to all rows.',
                  zh: '那样只有一个样本得到偏置。偏置会广播到所有行。',
                },
                tag: 'bias-broadcast',
              },
              {
                accept: forms(fanOut),
                feedback: {
                  en: `$XW$ has ${fanOut} columns. Its rows are the examples.`,
                  zh: `${fanOut} 是 $XW$ 的列数。它的行是样本。`,
                },
                tag: 'batch-axis',
              },
            ],
            otherwise: { en: 'How many rows does $XW$ have?', zh: '$XW$ 有多少行？' },
          },
        ],
      };
    },
  },
  {
    id: 'forward-training-order',
    tag: 'forward-vs-training',
    keyPoint: 'no-learning',
    body: {
      kind: 'order',
      prompt: {
        en: 'From a network that has just been defined to its first changed weight: put the steps in order.',
        zh: '从刚刚定义好的网络到第一次改变权重，请排列这些步骤。',
      },
      steps: [
        {
          text: { en: 'Draw the initial values of the weights', zh: '随机初始化权重' },
          feedback: {
            en: 'Once, before any data is seen. It belongs to no forward pass.',
            zh: '只做一次，在见到任何数据之前；它不属于任何一次前向传播。',
          },
        },
        {
          text: { en: 'Compute the outputs of a minibatch, layer by layer', zh: '逐层算出一个小批量的输出' },
          feedback: {
            en: 'The forward pass. Everything after it needs its results.',
            zh: '这就是前向传播，后面的每一步都要用到它的结果。',
          },
        },
        {
          text: { en: 'Compare the outputs with the targets', zh: '把输出与目标作比较' },
          feedback: {
            en: 'The loss turns outputs and targets into one number to be made smaller.',
            zh: '损失函数把输出和目标变成一个要减小的数。',
          },
        },
        {
          text: { en: 'Compute the gradients of the loss, last layer first', zh: '从最后一层开始求损失的梯度' },
          feedback: {
            en: 'Backpropagation starts at the loss and reads what the forward pass kept.',
            zh: '反向传播从损失出发，读取前向传播保留下来的量。',
          },
        },
        {
          text: { en: 'Move the weights against their gradients', zh: '让权重沿负梯度方向移动' },
          feedback: {
            en: 'Only the optimizer changes weights, once all gradients are there.',
            zh: '只有优化器会改变权重，而且要等所有梯度都求出之后。',
          },
        },
      ],
      tag: 'forward-vs-training',
    },
  },
  {
    id: 'forward-at-inference',
    tag: 'forward-vs-training',
    keyPoint: 'no-learning',
    body: {
      kind: 'multiple',
      prompt: {
        en: 'A trained network predicts for new inputs. Which of these take part in an ordinary forward pass at inference?',
        zh: '训练好的网络对新输入做预测。通常的推断中，一次前向传播包含下列哪些？',
      },
      options: [
        {
          text: { en: 'Adding the bias to each row', zh: '给每一行加上偏置' },
          correct: true,
          feedback: { en: 'Part of every layer, in training and at inference.', zh: '这是每一层都有的运算，训练和推断都一样。' },
        },
        {
          text: { en: 'Applying the hidden activations', zh: '应用隐藏层的激活函数' },
          correct: true,
          feedback: {
            en: 'The function that is evaluated is the one that was trained, activations included.',
            zh: '求值的正是训练得到的那个函数，激活函数当然在内。',
          },
        },
        {
          text: { en: 'Keeping the inputs of all layers', zh: '保留所有层的输入' },
          feedback: {
            en: 'They are kept for weight gradients. Without a backward pass each can go once the next layer has read it.',
            zh: '保留它们是为了求权重梯度。没有反向传播时，下一层读完就可以丢弃。',
          },
          tag: 'forward-cache',
        },
        {
          text: { en: 'Comparing outputs with targets', zh: '把输出与目标作比较' },
          feedback: {
            en: 'That is the loss. For new inputs there is no target to compare with.',
            zh: '那是损失函数的事。新输入没有可供比较的目标。',
          },
          tag: 'forward-vs-training',
        },
        {
          text: { en: 'Drawing a new dropout mask', zh: '重新抽取 Dropout 掩码' },
          feedback: {
            en: 'Dropout is off at inference, unless its randomness is wanted, as in Monte Carlo dropout.',
            zh: '推断时 Dropout 是关闭的，除非特意要利用它的随机性，例如蒙特卡洛 Dropout。',
          },
          tag: 'forward-vs-training',
        },
        {
          text: { en: 'Taking a small step with the weights', zh: '让权重移动一小步' },
          feedback: {
            en: 'That is the optimizer, and it needs gradients. A forward pass leaves the weights alone.',
            zh: '那是优化器的工作，而且需要梯度。前向传播不动权重。',
          },
          tag: 'backprop-vs-update',
        },
        {
          text: { en: 'Drawing initial values for weights', zh: '随机初始化权重' },
          feedback: {
            en: 'That happens once, before training. If each pass drew them anew, nothing that was learned would survive.',
            zh: '那只在训练之前做一次。如果每次前向传播都重新抽取，学到的东西就全丢了。',
          },
          tag: 'backprop-vs-update',
        },
      ],
    },
  },
  {
    id: 'forward-collapsed-bias',
    tag: 'nonlinearity',
    keyPoint: 'nonlinearity',
    body: {
      kind: 'expression',
      prompt: {
        en: 'Two layers of one unit each, without activations: $h = ux + b$, then $y = vh + c$. They equal a single layer $y = px + q$. Write $q$ as a formula in `u`, `v`, `b`, `c`.',
        zh: '两层各有一个神经元，没有激活函数：先 $h = ux + b$，再 $y = vh + c$。它们等价于一层 $y = px + q$。请用 `u`、`v`、`b`、`c` 写出 $q$。',
      },
      variables: { u: [-2, 2], v: [-2, 2], b: [-2, 2], c: [-2, 2] },
      answer: 'v*b + c',
      feedback: {
        en: '$y = v(ux + b) + c = (vu)x + (vb + c)$. With matrices, examples in rows, it reads $b_1 W_2 + b_2$.',
        zh: '$y = v(ux + b) + c = (vu)x + (vb + c)$。每行放一个样本时，写成矩阵就是 $b_1 W_2 + b_2$。',
      },
      wrong: [
        {
          formula: 'b + c',
          feedback: {
            en: 'The first bias passes through the second layer on its way and is multiplied by its weight.',
            zh: '第一个偏置还要经过第二层，会被乘上第二层的权重。',
          },
          tag: 'nonlinearity',
        },
        {
          formula: 'u*v',
          feedback: { en: 'That is $p$, the weight of the single layer.', zh: '这是 $p$，即合并后那一层的权重。' },
          tag: 'nonlinearity',
        },
        {
          formula: 'v*(b + c)',
          feedback: {
            en: 'The second bias is added after the product with $v$, so $v$ does not act on it.',
            zh: '第二个偏置是在乘以 $v$ 之后才加的，$v$ 不作用于它。',
          },
          tag: 'bias-broadcast',
        },
        {
          formula: 'u*b + c',
          feedback: {
            en: 'The bias $b$ is added after the product with $u$; it is $v$ that multiplies it later.',
            zh: '$b$ 是在乘以 $u$ 之后才加的，后来乘它的是 $v$。',
          },
          tag: 'shape-chain',
        },
      ],
      otherwise: {
        en: 'Put the first equation into the second and collect what does not contain $x$.',
        zh: '把第一个式子代入第二个，收集不含 $x$ 的各项。',
      },
    },
  },
  {
    id: 'forward-what-is-kept',
    tag: 'forward-cache',
    keyPoint: 'cache',
    body: {
      kind: 'match',
      prompt: {
        en: 'To continue from the upstream gradient, what must the backward pass find kept or stored? Match each result with what is read for it.',
        zh: '已知上游梯度，反向传播还要读取什么？把每个结果与求它所需的量配对。',
      },
      pairs: [
        {
          left: { en: 'Gradient of the weights in $XW + b$', zh: '$XW + b$ 中权重的梯度' },
          right: { en: 'the layer’s input', zh: '这一层的输入' },
          feedback: {
            en: '$\\partial L/\\partial W = X^\\top\\, \\partial L/\\partial Z$: the input is why activations are kept.',
            zh: '$\\partial L/\\partial W = X^\\top\\, \\partial L/\\partial Z$：之所以要保留激活值，就是因为它。',
          },
        },
        {
          left: { en: 'Gradient of the input in $XW + b$', zh: '$XW + b$ 中输入的梯度' },
          right: { en: 'the layer’s weights', zh: '这一层的权重' },
          feedback: {
            en: '$\\partial L/\\partial X = \\partial L/\\partial Z \\, W^\\top$. The weights are there anyway.',
            zh: '$\\partial L/\\partial X = \\partial L/\\partial Z \\, W^\\top$。权重本来就在。',
          },
        },
        {
          left: { en: 'Gradient of the bias in $XW + b$', zh: '$XW + b$ 中偏置的梯度' },
          right: { en: 'nothing more', zh: '不需要别的' },
          feedback: {
            en: 'The upstream gradient, summed over the batch, is all.',
            zh: '把上游梯度对批量求和就够了。',
          },
        },
        {
          left: { en: 'Gradient through a sigmoid', zh: '经过 sigmoid 的梯度' },
          right: { en: 'the values that it returned', zh: '它返回的值' },
          feedback: {
            en: '$\\sigma^\\prime(z) = \\sigma(z)(1 - \\sigma(z))$, so the output suffices.',
            zh: '$\\sigma^\\prime(z) = \\sigma(z)(1 - \\sigma(z))$，有输出就够了。',
          },
        },
        {
          left: { en: 'Gradient through a ReLU', zh: '经过 ReLU 的梯度' },
          right: { en: 'one bit per element', zh: '每个元素一个比特' },
          feedback: {
            en: 'Only whether $z > 0$ matters: the gradient passes or is stopped.',
            zh: '只要知道 $z > 0$ 是否成立：梯度要么通过，要么截止。',
          },
        },
      ],
      tag: 'forward-cache',
    },
  },
  {
    id: 'forward-ten-linear-layers',
    tag: 'nonlinearity',
    keyPoint: 'nonlinearity',
    body: {
      kind: 'single',
      prompt: {
        en: 'Ten fully connected layers with biases, wide, and no activation function anywhere. Which functions of the input can this network represent?',
        zh: '十个带偏置的全连接层，每层都很宽，但没有任何激活函数。这个网络能表示输入的哪些函数？',
      },
      options: [
        {
          text: { en: 'Affine functions and no others', zh: '仅限于仿射函数，别无其他' },
          correct: true,
          feedback: {
            en: 'A product of matrices is a matrix, so the ten layers multiply out to one $XW + b$.',
            zh: '矩阵的乘积仍是矩阵，十层可以乘成一个 $XW + b$。',
          },
        },
        {
          text: { en: 'Continuous functions, if wide enough', zh: '任意连续函数，只要足够宽' },
          feedback: {
            en: 'Universal approximation asks for an activation that is not a polynomial. The identity is one.',
            zh: '通用逼近定理要求激活函数不是多项式，而恒等函数正是多项式。',
          },
          tag: 'nonlinearity',
        },
        {
          text: { en: 'Polynomials of degree up to ten', zh: '次数不超过十的多项式' },
          feedback: {
            en: 'The entries of different layers’ weights are multiplied with each other, but $x$ enters only once: the degree in $x$ stays 1.',
            zh: '各层的权重彼此相乘，但 $x$ 只进入一次，关于 $x$ 的次数始终是 1。',
          },
          tag: 'nonlinearity',
        },
        {
          text: { en: 'Piecewise linear functions with bends', zh: '带有折点的分段线性函数' },
          feedback: {
            en: 'That is what ReLU adds. Without it there is no place where the function could bend.',
            zh: '那是 ReLU 带来的。没有它，函数没有地方可以弯折。',
          },
          tag: 'activation-choice',
        },
      ],
    },
  },
]);
