import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const skipped: QuizDefinition = {
  id: 'strided-what-is-skipped',
  tag: 'conv-stride',
  keyPoint: 'window-moves',
  body: {
    kind: 'single',
    prompt: text(
      'What does a 3×3 convolution with stride 2 leave out, compared with the same convolution at stride 1?',
      '与步幅为 1 的同一个卷积相比，步幅为 2 的 3×3 卷积省去了什么？',
    ),
    options: [
      {
        text: text('Every second window position on each axis', '每个轴上每隔一个的窗口位置'),
        correct: true,
        feedback: text(
          'About three quarters of the outputs are not computed; those that remain have the same values as before.',
          '大约四分之三的输出不再计算；留下的输出与原来的值相同。',
        ),
      },
      {
        text: text('Every second pixel inside each window', '每个窗口内部每隔一个的像素'),
        tag: 'conv-dilation',
        feedback: text(
          'That would be a dilated kernel. A strided window still reads nine neighbouring pixels.',
          '那是空洞卷积。跨步卷积的窗口照样读取九个相邻的像素。',
        ),
      },
      {
        text: text('Every second row and column of the input image', '输入图像中每隔一行、每隔一列的像素'),
        tag: 'conv-stride',
        feedback: text(
          'Dropping pixels first and convolving then gives other results. With $k \\ge s$ every pixel in reach is still read by some window.',
          '先丢像素再做卷积，结果并不相同。只要 $k \\ge s$，够得到的每个像素仍会被某个窗口读到。',
        ),
      },
      {
        text: text('About three quarters of the weights of the layer', '这一层大约四分之三的权重'),
        tag: 'conv-stride',
        feedback: text(
          'The weights are those of the kernel, $3 \\cdot 3 \\cdot C \\cdot F$, with any stride.',
          '权重就是卷积核的权重，无论步幅多大都是 $3 \\cdot 3 \\cdot C \\cdot F$ 个。',
        ),
      },
    ],
  },
};

const hyperparameters: QuizDefinition = {
  id: 'strided-what-each-does',
  tag: 'conv-output-size',
  body: {
    kind: 'match',
    prompt: text('Match each change of a convolution with its effect on the layer.', '把对卷积的每种改动与它对这一层的影响配对。'),
    tag: 'conv-output-size',
    pairs: [
      {
        left: text('Stride from 1 to 2', '步幅由 1 变为 2'),
        right: text('About half as many outputs on each axis, the same window', '每个轴上的输出约减半，窗口不变'),
        feedback: text(
          'The window moves further; what it reads at one place does not change.',
          '窗口移动得更远，在一个位置上读到的内容不变。',
        ),
      },
      {
        left: text('Dilation from 1 to 2', '空洞率由 1 变为 2'),
        right: text('A wider window with the same number of weights', '窗口变宽，权重个数不变'),
        feedback: text(
          '$k_{\\text{eff}} = 2k - 1$. Without padding a few outputs at the border are lost.',
          '$k_{\\text{eff}} = 2k - 1$。没有填充时，边界处会少几个输出。',
        ),
      },
      {
        left: text('Kernel from 3 to 5, no padding', '卷积核由 3 变为 5，无填充'),
        right: text('Two outputs fewer on each axis, more weights', '每个轴上少两个输出，权重变多'),
        feedback: text('$n - k + 1$ falls by 2, and $k^2$ rises from 9 to 25.', '$n - k + 1$ 减少 2，而 $k^2$ 由 9 增到 25。'),
      },
      {
        left: text('Padding from 0 to 1 on each side', '每侧填充由 0 变为 1'),
        right: text('Two outputs more on each axis at stride 1, the same weights', '步幅为 1 时每个轴上多两个输出，权重不变'),
        feedback: text(
          'The windows that hang over the edge are added, and they read zeros there.',
          '多出的是伸出边缘的窗口，它们在那里读到零。',
        ),
      },
    ],
  },
};

const order: QuizDefinition = {
  id: 'strided-size-steps',
  tag: 'conv-output-size',
  keyPoint: 'size',
  body: {
    kind: 'order',
    prompt: text(
      'You work out the output size along one axis from the number of taps upwards. Put the steps in order.',
      '从卷积核大小算起，求一个轴上的输出大小。请把步骤排好顺序。',
    ),
    tag: 'conv-output-size',
    steps: [
      {
        text: text('Multiply $k - 1$ by the dilation.', '用 $k - 1$ 乘以空洞率。'),
        feedback: text(
          'The gaps are widened first: this is the distance from the first tap to the last.',
          '先放大间隔：这是卷积核第一个元素到最后一个元素的距离。',
        ),
      },
      {
        text: text('Add 1 for the tap itself.', '加 1，即元素自身。'),
        feedback: text('Now it is the number of pixels that the window covers.', '这就是窗口覆盖的像素数。'),
      },
      {
        text: text('Subtract it from the size with both paddings.', '用加上两侧填充后的大小减去它。'),
        feedback: text('What is left is the room in which the window can move.', '剩下的是窗口可以移动的空间。'),
      },
      {
        text: text('Divide by the stride and round down.', '除以步幅，向下取整。'),
        feedback: text('These are the whole steps that fit into the room.', '这是这段空间里能走的整步数。'),
      },
      {
        text: text('Add 1 for the first window.', '加 1，即第一个窗口。'),
        feedback: text('Last: it must not be rounded or divided with the rest.', '放在最后：它不能参与除法和取整。'),
      },
    ],
  },
};

const smallestInput: QuizDefinition = {
  id: 'strided-smallest-input',
  tag: 'conv-output-size',
  keyPoint: 'ambiguity',
  body: {
    kind: 'expression',
    prompt: text(
      'No padding. Write the smallest input size that gives `m` outputs along an axis, for a kernel of `k` taps, stride `s` and dilation `d`.',
      '没有填充。卷积核大小为 `k`，步幅为 `s`，空洞率为 `d`。要在一个轴上得到 `m` 个输出，输入至少多大？写出这个式子。',
    ),
    variables: { m: [2, 9], k: [2, 7], s: [2, 5], d: [2, 4] },
    answer: '(m - 1) * s + (k - 1) * d + 1',
    feedback: text(
      'The last window starts at $(m - 1)s$ and covers $(k - 1)d + 1$ pixels. Up to $s - 1$ pixels more change nothing, which is why a decoder cannot know the size to restore.',
      '最后一个窗口从 $(m - 1)s$ 开始，覆盖 $(k - 1)d + 1$ 个像素。再多不超过 $s - 1$ 个像素，输出不变，所以解码器无从知道该恢复成多大。',
    ),
    wrong: [
      {
        formula: 'm * s + (k - 1) * d + 1',
        tag: 'conv-output-size',
        feedback: text(
          'From the first window to the last there are $m - 1$ steps, not $m$.',
          '从第一个窗口到最后一个窗口有 $m - 1$ 步，不是 $m$ 步。',
        ),
      },
      {
        formula: '(m - 1) * s + k * d',
        tag: 'conv-dilation',
        feedback: text(
          'The window covers $(k - 1)d + 1$ pixels: after the last tap no gap follows.',
          '窗口覆盖 $(k - 1)d + 1$ 个像素：最后一个元素后面没有间隔。',
        ),
      },
      {
        formula: '(m - 1) * s + k',
        tag: 'conv-dilation',
        feedback: text('That is right for $d = 1$ only.', '只有 $d = 1$ 时才对。'),
      },
      {
        formula: 'm * s',
        tag: 'conv-padding',
        feedback: text(
          "That reads `'same'` backwards. Without padding the last window needs room for all of its taps.",
          "这是把 `'same'` 的式子倒过来用。没有填充时，最后一个窗口里，卷积核的所有元素都要有地方放。",
        ),
      },
    ],
    otherwise: text('Where does the last window start, and how many pixels does it cover?', '最后一个窗口从哪里开始，覆盖多少个像素？'),
  },
};

const pooling: QuizDefinition = {
  id: 'strided-or-pooled',
  tag: 'downsampling',
  keyPoint: 'downsampling',
  body: {
    kind: 'multiple',
    prompt: text(
      'Which statements about a 3×3 convolution with stride 2 in place of a stride-1 convolution and a 2×2 max-pooling layer are right?',
      '用一个步幅为 2 的 3×3 卷积，代替步幅为 1 的卷积加 2×2 最大池化。哪些说法正确？',
    ),
    options: [
      {
        text: text(
          'It needs about a quarter of the multiplications of the stride-1 convolution.',
          '乘法次数约为步幅为 1 的卷积的四分之一。',
        ),
        correct: true,
        feedback: text(
          'The outputs that pooling would compare and discard are never computed.',
          '池化要比较再丢弃的那些输出，这里根本不计算。',
        ),
      },
      {
        text: text('How it combines the pixels of a window is learned.', '窗口内的像素怎样组合，是学出来的。'),
        correct: true,
        feedback: text('Max-pooling applies the same fixed rule in every network.', '最大池化在任何网络里都用同一条固定的规则。'),
      },
      {
        text: text('It subsamples without a low-pass filter, so it can alias.', '它不经低通滤波就下采样，所以可能混叠。'),
        correct: true,
        feedback: text(
          'Nothing forces the learned kernel to be a low-pass filter. Max-pooling at stride 2 aliases too.',
          '没有什么迫使学出来的卷积核成为低通滤波器。步幅为 2 的最大池化同样会混叠。',
        ),
      },
      {
        text: text('It has a quarter of the weights of the stride-1 convolution.', '它的权重是步幅为 1 的卷积的四分之一。'),
        tag: 'conv-stride',
        feedback: text('The kernel is the same, and so is the number of its weights.', '卷积核相同，权重个数也就相同。'),
      },
      {
        text: text(
          'It makes the network invariant to shifts by one pixel, as the pooling layer would have done.',
          '它像池化层一样，使网络对一个像素的平移保持不变。',
        ),
        tag: 'downsampling',
        feedback: text(
          'Only shifts by multiples of the stride shift the output. A shift by one pixel makes every window read other pixels.',
          '只有平移量是步幅的倍数时，输出才随之平移。平移一个像素，每个窗口读到的就都不同了。',
        ),
      },
    ],
  },
};

const sameCloze: QuizDefinition = {
  id: 'strided-same-rule',
  tag: 'conv-padding',
  keyPoint: 'same-padding',
  body: {
    kind: 'cloze',
    prompt: text(
      "A 3×3 convolution with `padding='same'` in TensorFlow reads 9 columns. At stride 1 it returns [[one]] columns, at stride 2 [[two]], and at stride 2 without padding it would return [[valid]].",
      "TensorFlow 中一个 `padding='same'` 的 3×3 卷积读入 9 列。步幅为 1 时输出 [[one]] 列，步幅为 2 时输出 [[two]] 列；步幅为 2 而不填充时输出 [[valid]] 列。",
    ),
    gaps: [
      {
        id: 'one',
        accept: ['9', 'nine', '九'],
        feedback: text("Here 'same' keeps the size: one zero on each side.", '此时 same 保持大小不变：每侧填一个零。'),
        wrong: [
          {
            accept: ['7', 'seven', '七'],
            tag: 'conv-padding',
            feedback: text("That is 'valid', without the zeros.", '那是 valid 的结果，没有填零。'),
          },
        ],
        otherwise: text("What does 'same' promise at stride 1?", '步幅为 1 时，same 保证什么？'),
      },
      {
        id: 'two',
        accept: ['5', 'five', '五'],
        feedback: text(
          '$\\lceil 9/2 \\rceil = 5$: the windows start at $-1, 1, 3, 5, 7$.',
          '$\\lceil 9/2 \\rceil = 5$：窗口从 $-1, 1, 3, 5, 7$ 开始。',
        ),
        wrong: [
          {
            accept: ['4', 'four', '四'],
            tag: 'conv-padding',
            feedback: text("'same' rounds up; 4 is what 'valid' gives here.", 'same 向上取整；4 是这里 valid 的结果。'),
          },
          {
            accept: ['9', 'nine', '九'],
            tag: 'conv-padding',
            feedback: text('It keeps the size at stride 1 only.', '只有步幅为 1 时大小才不变。'),
          },
        ],
        otherwise: text('Divide by the stride. Which way is it rounded?', '除以步幅。向哪边取整？'),
      },
      {
        id: 'valid',
        accept: ['4', 'four', '四'],
        feedback: text('$\\lfloor (9 - 3)/2 \\rfloor + 1 = 4$.', '$\\lfloor (9 - 3)/2 \\rfloor + 1 = 4$。'),
        wrong: [
          {
            accept: ['3', 'three', '三'],
            tag: 'conv-output-size',
            feedback: text('That is the number of steps; the first window is missing.', '那是步数，漏了第一个窗口。'),
          },
          {
            accept: ['5', 'five', '五'],
            tag: 'conv-padding',
            feedback: text('That needs padding: the fifth window would hang over the edge.', '那需要填充：第五个窗口会伸出边缘。'),
          },
        ],
        otherwise: text('How many steps of 2 fit into $9 - 3$ pixels?', '$9 - 3$ 个像素里，每步走 2 个像素，能走几步？'),
      },
    ],
  },
};

/** What stride, dilation and padding do, without numbers of a seed. */
export const conceptItems: QuizDefinition[] = [skipped, hyperparameters, order, smallestInput, pooling, sameCloze];
