import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const roles: QuizDefinition = {
  id: 'separable-who-sees-what',
  tag: 'depthwise',
  keyPoint: 'depthwise',
  body: {
    kind: 'single',
    prompt: text(
      'In a depthwise separable convolution one input channel is changed, at a single pixel far from the border. Kernel 3×3, stride 1, multiplier 1. Which numbers can change after the depthwise step, and which after the pointwise step?',
      '在深度可分离卷积中，只改变一个输入通道、一个远离边界的像素。卷积核 3×3，步幅为 1，乘数为 1。逐通道的一步之后，哪些数可能改变？逐点的一步之后呢？',
    ),
    options: [
      {
        text: text('9 numbers of one channel, then 9 positions of all channels', '先是一个通道的 9 个数，然后是全部通道的 9 个位置'),
        correct: true,
        feedback: text(
          'The depthwise filter reaches the neighbours within the channel, and the 1×1 kernel carries each position to all outputs.',
          '逐通道的卷积核影响同一通道的邻近位置，1×1 的卷积核再把每个位置传给所有输出。',
        ),
      },
      {
        text: text(
          '9 positions of all channels, then again 9 positions of all channels',
          '先是全部通道的 9 个位置，然后仍是全部通道的 9 个位置',
        ),
        tag: 'depthwise',
        feedback: text(
          'That is an ordinary 3×3 convolution followed by a 1×1 one. The depthwise step keeps channels apart.',
          '那是普通的 3×3 卷积再接 1×1 卷积。逐通道的一步不混合通道。',
        ),
      },
      {
        text: text('9 numbers of one channel, then 9 numbers of one channel', '先是一个通道的 9 个数，然后仍是一个通道的 9 个数'),
        tag: 'pointwise',
        feedback: text(
          'That treats the pointwise step as one that works per channel. It sums over all of them.',
          '这是以为逐点卷积也逐通道进行。它对所有通道求和。',
        ),
      },
      {
        text: text('One position of all channels, then 9 positions of all channels', '先是全部通道的一个位置，然后是全部通道的 9 个位置'),
        tag: 'pointwise',
        feedback: text(
          'That is the other order: 1×1 first, then depthwise. It exists, but is not what is asked.',
          '那是另一种次序：先 1×1，再逐通道。确有这种做法，但不是这里问的。',
        ),
      },
    ],
  },
};

const block: QuizDefinition = {
  id: 'separable-mobilenet-block',
  tag: 'pointwise',
  body: {
    kind: 'order',
    prompt: text('Put the layers of a block of MobileNetV1 in order.', '把 MobileNetV1 一个模块中的各层排好顺序。'),
    tag: 'pointwise',
    steps: [
      {
        text: text('Depthwise 3×3 convolution, with the stride of the block', '逐通道 3×3 卷积，带着该模块的步幅'),
        feedback: text(
          'Space first, every channel by itself. If the block reduces the resolution, it does so here.',
          '先处理空间，每个通道单独进行。如果这个模块要降低分辨率，就在这一步。',
        ),
      },
      {
        text: text('Batch normalization and ReLU on as many channels as came in', '对与输入同样多的通道做批量归一化和 ReLU'),
        feedback: text('The depthwise step has not changed the number of channels.', '逐通道的一步没有改变通道数。'),
      },
      {
        text: text('1×1 convolution to the new number of channels, stride 1', '1×1 卷积，变为新的通道数，步幅为 1'),
        feedback: text('Now the channels are mixed.', '这时才混合通道。'),
      },
      {
        text: text('Batch normalization and ReLU on the new channels', '对新的通道做批量归一化和 ReLU'),
        feedback: text('The result is what the next depthwise step filters.', '其结果由下一个逐通道的一步来滤波。'),
      },
    ],
  },
};

const rank: QuizDefinition = {
  id: 'separable-not-equivalent',
  tag: 'separable-rank',
  keyPoint: 'restriction',
  body: {
    kind: 'multiple',
    prompt: text(
      'Which statements about a depthwise separable layer (multiplier 1, no activation between its steps) are right?',
      '关于深度可分离层（乘数为 1，两步之间没有激活函数），哪些说法正确？',
    ),
    options: [
      {
        text: text('It equals an ordinary convolution with a certain kernel.', '它等于卷积核取某种特定形式的普通卷积。'),
        correct: true,
        feedback: text(
          '$K_{u,v,c,o} = D_{u,v,c} P_{c,o}$: two linear steps are one.',
          '$K_{u,v,c,o} = D_{u,v,c} P_{c,o}$：两个线性步骤合成一个。',
        ),
      },
      {
        text: text(
          'For one input channel, all outputs see the same spatial pattern, scaled.',
          '对同一个输入通道，所有输出看到的是同一个空间图样，只差系数。',
        ),
        correct: true,
        feedback: text(
          'There is one filter $D_{\\cdot,\\cdot,c}$; the output only chooses its factor $P_{c,o}$.',
          '卷积核 $D_{\\cdot,\\cdot,c}$ 只有一个，输出只能选择系数 $P_{c,o}$。',
        ),
      },
      {
        text: text('A larger depth multiplier enlarges the set of kernels that it can represent.', '增大深度乘数，能表示的卷积核更多。'),
        correct: true,
        feedback: text('The rank per input channel may then be as large as the multiplier.', '这时每个输入通道的秩可以达到乘数。'),
      },
      {
        text: text(
          'Any ordinary convolution layer can be converted into it without a change of its outputs.',
          '任何普通卷积层都能精确地转换成这种可分离层，而且所有输出都不变。',
        ),
        tag: 'separable-rank',
        feedback: text(
          'Only if the kernel of each input channel has rank 1. In general the conversion is an approximation.',
          '只有每个输入通道的卷积核秩为 1 时才行。一般只能近似。',
        ),
      },
      {
        text: text('It needs as many intermediate channels as it has outputs.', '它的中间通道与输出一样多。'),
        tag: 'depthwise',
        feedback: text('There is one intermediate channel per input channel.', '每个输入通道对应一个中间通道。'),
      },
    ],
  },
};

const speed: QuizDefinition = {
  id: 'separable-why-not-faster',
  tag: 'separable-speed',
  keyPoint: 'speed',
  body: {
    kind: 'single',
    prompt: text(
      'An ordinary 3×3 layer is replaced by a separable one with an eighth of the multiplications. On a GPU the time hardly falls. What is the main reason?',
      '把一个普通的 3×3 层换成乘法只有八分之一的可分离层，在 GPU 上时间几乎没有减少。主要原因是什么？',
    ),
    options: [
      {
        text: text('The depthwise step waits for memory, not for arithmetic', '逐通道的一步等的是内存，而不是计算'),
        correct: true,
        feedback: text(
          'It does 9 multiplications for each number read and written, and there is one more feature map to write and read.',
          '每读一个数、写一个数只做 9 次乘法，而且还多出一张要写、要读的特征图。',
        ),
      },
      {
        text: text('The 1×1 step does nearly as many multiplications as the ordinary layer', '1×1 的一步做的乘法几乎与普通层一样多'),
        tag: 'separable-cost',
        feedback: text(
          'It does a ninth of them. That it has most of what remains is another matter.',
          '它只做九分之一。它占剩余部分的大多数，那是另一回事。',
        ),
      },
      {
        text: text('The weights of both steps together take up more memory than before', '两步的权重合起来占的内存比原来更多'),
        tag: 'separable-cost',
        feedback: text(
          'There are an eighth as many weights. Most of what is moved is feature maps.',
          '权重只有八分之一。搬运的主要是特征图。',
        ),
      },
      {
        text: text('Two layers in a row have to be computed by the GPU with lower precision', '两层相连时，GPU 只能用较低的精度计算'),
        tag: 'separable-speed',
        feedback: text('Nothing of the kind follows from two layers.', '两层相连并不会导致这种情况。'),
      },
    ],
  },
};

const kinds: QuizDefinition = {
  id: 'separable-kinds-of-layers',
  tag: 'separable-cost',
  keyPoint: 'weights',
  body: {
    kind: 'match',
    prompt: text(
      'Match each layer with its number of weights. 32 input channels, no biases; 64 output channels where nothing else is said.',
      '把每种层与它的权重个数配对。输入通道为 32，没有偏置；未另作说明时输出通道为 64。',
    ),
    tag: 'separable-cost',
    pairs: [
      {
        left: text('Ordinary 3×3', '普通 3×3'),
        right: text('18432', '18432'),
        feedback: text('$9 \\cdot 32 \\cdot 64$: a filter for each pair of channels.', '$9 \\cdot 32 \\cdot 64$：每一对通道一个卷积核。'),
      },
      {
        left: text('Depthwise 3×3, 32 to 32 channels', '逐通道 3×3，32 到 32 个通道'),
        right: text('288', '288'),
        feedback: text('$9 \\cdot 32$: a filter for each channel.', '$9 \\cdot 32$：每个通道一个卷积核。'),
      },
      {
        left: text('Pointwise', '逐点'),
        right: text('2048', '2048'),
        feedback: text('$32 \\cdot 64$: a number for each pair of channels.', '$32 \\cdot 64$：每一对通道一个数。'),
      },
      {
        left: text('Depthwise separable 3×3', '深度可分离 3×3'),
        right: text('2336', '2336'),
        feedback: text('$288 + 2048$.', '$288 + 2048$。'),
      },
      {
        left: text('Ordinary 3×3 in two groups', '普通 3×3，分两组'),
        right: text('9216', '9216'),
        feedback: text(
          'Each output sees half of the inputs: $9 \\cdot 16 \\cdot 64$. With 32 groups it would be depthwise.',
          '每个输出只看一半输入：$9 \\cdot 16 \\cdot 64$。分成 32 组就是逐通道卷积。',
        ),
      },
    ],
  },
};

const listing: QuizDefinition = {
  id: 'separable-ordinary-first',
  tag: 'depthwise',
  keyPoint: 'weights',
  body: {
    kind: 'cloze',
    prompt: text(
      'A program calls `Conv2D(16, 3)` and then `Conv2D(16, 1)` on 8 channels, without biases, and names the pair separable. The first layer has [[first]] weights and the second [[second]]. A separable layer from 8 to 16 channels with 3×3 filters has [[right]] in all.',
      '某程序在 8 个通道上先后调用 `Conv2D(16, 3)` 和 `Conv2D(16, 1)`，没有偏置，并称之为可分离卷积。第一层有 [[first]] 个权重，第二层有 [[second]] 个。真正从 8 到 16 个通道、用 3×3 卷积核的可分离层一共有 [[right]] 个权重。',
    ),
    gaps: [
      {
        id: 'first',
        accept: ['1152', '1,152', '9*8*16'],
        feedback: text(
          '$9 \\cdot 8 \\cdot 16$: an ordinary convolution, as many as the layer that should be replaced.',
          '$9 \\cdot 8 \\cdot 16$：这是普通卷积，与要被替换的那一层一样多。',
        ),
        wrong: [
          {
            accept: ['72'],
            tag: 'depthwise',
            feedback: text(
              '$9 \\cdot 8$ is what a depthwise layer would have. `Conv2D` sums over the channels.',
              '$9 \\cdot 8$ 是逐通道卷积的个数。`Conv2D` 会对通道求和。',
            ),
          },
          {
            accept: ['144'],
            tag: 'conv-channels',
            feedback: text('$9 \\cdot 16$ leaves out the input channels.', '$9 \\cdot 16$ 漏了输入通道。'),
          },
        ],
        otherwise: text('Kernel rows times columns times input channels times filters.', '卷积核的行乘列，乘输入通道数，乘卷积核个数。'),
      },
      {
        id: 'second',
        accept: ['256', '16*16'],
        feedback: text('It reads the 16 channels of the first layer.', '它读入的是第一层的 16 个通道。'),
        wrong: [
          {
            accept: ['128'],
            tag: 'shape-chain',
            feedback: text(
              '$8 \\cdot 16$ would fit a depthwise first layer. Here 16 channels come out of it.',
              '$8 \\cdot 16$ 适用于第一层是逐通道卷积的情形。这里第一层输出 16 个通道。',
            ),
          },
          {
            accept: ['16'],
            tag: 'pointwise',
            feedback: text(
              'A 1×1 kernel has a weight for every pair of channels, not one per channel.',
              '1×1 卷积核对每一对通道都有一个权重，而不是每个通道一个。',
            ),
          },
        ],
        otherwise: text('How many channels does it read?', '它读入多少个通道？'),
      },
      {
        id: 'right',
        accept: ['200', '72+128'],
        feedback: text(
          '$9 \\cdot 8 + 8 \\cdot 16$. The program has $1408$, seven times as many.',
          '$9 \\cdot 8 + 8 \\cdot 16$。那个程序有 $1408$ 个，是它的七倍。',
        ),
        wrong: [
          {
            accept: ['272'],
            tag: 'depthwise',
            feedback: text(
              'That counts a depthwise filter for each output channel. There is one for each input channel.',
              '这里给每个输出通道都算了一个逐通道卷积核。应当是每个输入通道一个。',
            ),
          },
          {
            accept: ['1280'],
            tag: 'separable-cost',
            feedback: text('That is the ordinary layer plus the pointwise one.', '这是普通卷积加上逐点卷积。'),
          },
        ],
        otherwise: text(
          '$k^2$ for each input channel, and one number for each pair of channels.',
          '每个输入通道 $k^2$ 个，每一对通道再加一个。',
        ),
      },
    ],
  },
};

/** Both steps and what they can do, without numbers of a seed. */
export const conceptItems: QuizDefinition[] = [roles, block, rank, speed, kinds, listing];
