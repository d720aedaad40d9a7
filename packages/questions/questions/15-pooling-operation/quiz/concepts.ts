import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const shifted: QuizDefinition = {
  id: 'pooling-shift-by-one',
  tag: 'pool-invariance',
  keyPoint: 'shifts',
  body: {
    kind: 'single',
    prompt: text(
      'A pattern far from the border moves by one pixel. A max-pooling layer with 2×2 windows at stride 2 sees it. What can be said of its output in general?',
      '一个远离边界的图样移动了一个像素，由一个 2×2 窗口、步幅为 2 的最大池化层来看。关于它的输出，一般能说什么？',
    ),
    options: [
      {
        text: text('Values stay where a maximum stays in its window; elsewhere they change.', '最大值仍在原窗口的地方值不变，别处会变。'),
        correct: true,
        feedback: text(
          'Some tolerance, but neither invariance nor equivariance: other pixels now share a window.',
          '有一定的容忍，但既不是不变，也不是等变：如今处在同一个窗口里的像素不同了。',
        ),
      },
      {
        text: text(
          'It is unchanged, because pooling makes a network invariant to translations smaller than its window.',
          '不变，因为池化使网络对小于窗口的平移保持不变。',
        ),
        tag: 'pool-invariance',
        feedback: text(
          'Only if every maximum stays in its window. Half of all pixels lie at the edge towards which they move.',
          '只有每个最大值都留在原窗口里才如此。而有一半的像素正好位于移动方向一侧的窗口边缘。',
        ),
      },
      {
        text: text(
          'It is a copy of the old output that has moved by one position, as convolutions and pooling are equivariant.',
          '输出也移动一位，因为卷积和池化都是等变的。',
        ),
        tag: 'pool-invariance',
        feedback: text(
          'That holds at stride 1. At stride 2 one position of the output stands for two pixels of the input.',
          '步幅为 1 时才如此。步幅为 2 时，输出的一个位置对应输入的两个像素。',
        ),
      },
      {
        text: text(
          'It moves by half a position, which shows as the mean of neighbouring outputs.',
          '输出移动半个位置，表现为相邻输出的平均值。',
        ),
        tag: 'pool-average',
        feedback: text(
          'A maximum does not interpolate. Something of the kind would need a blur before the subsampling.',
          '取最大值不会插值。要有类似的效果，得先模糊再下采样。',
        ),
      },
    ],
  },
};

const effects: QuizDefinition = {
  id: 'pooling-effects',
  tag: 'pool-effect',
  keyPoint: 'benefit',
  body: {
    kind: 'multiple',
    prompt: text(
      'A 2×2 max-pooling layer at stride 2 is put between two convolutions. Which of these follow?',
      '在两个卷积之间加入一个 2×2、步幅为 2 的最大池化层。会有哪些结果？',
    ),
    options: [
      {
        text: text('The second convolution computes about a quarter as many outputs.', '第二个卷积要计算的输出约为原来的四分之一。'),
        correct: true,
        feedback: text('Half as many rows and half as many columns.', '行数减半，列数也减半。'),
      },
      {
        text: text('A unit of the second convolution sees a larger part of the image.', '第二个卷积的一个单元能看到图像中更大的一块。'),
        correct: true,
        feedback: text('Neighbouring outputs of the pooling layer lie two pixels apart.', '池化层相邻的输出相距两个像素。'),
      },
      {
        text: text(
          'In the backward pass at least three quarters of the gradients at its input are 0.',
          '反向传播时，它的输入处至少四分之三的梯度为 0。',
        ),
        correct: true,
        feedback: text('One pixel of each window gets the gradient.', '每个窗口只有一个像素得到梯度。'),
      },
      {
        text: text(
          'The second convolution has a quarter of the weights, so that the network is less prone to overfitting.',
          '第二个卷积的权重变为四分之一，网络因此更不容易过拟合。',
        ),
        tag: 'pool-effect',
        feedback: text(
          'The number of its weights depends on kernel and channels, not on the size of the map.',
          '它的权重个数取决于卷积核和通道，与特征图的大小无关。',
        ),
      },
      {
        text: text('The second convolution has fewer input channels.', '第二个卷积的输入通道变少。'),
        tag: 'conv-channels',
        feedback: text('Each channel is pooled by itself, so there are as many as before.', '每个通道各自池化，通道数不变。'),
      },
      {
        text: text('Only what is redundant for the task is discarded.', '丢掉的只是对任务多余的信息。'),
        tag: 'pool-effect',
        feedback: text(
          'One fixed rule is applied whatever the task. Three values of every four are lost, and so is the place of the maximum; both may matter.',
          '无论什么任务，用的都是同一条固定的规则。每四个值丢掉三个，最大值的位置也丢了，而这些都可能有用。',
        ),
      },
    ],
  },
};

const jacobians: QuizDefinition = {
  id: 'pooling-jacobian-rows',
  tag: 'pool-backward',
  body: {
    kind: 'match',
    prompt: text(
      'Match each operation with what a row of its Jacobian holds: the derivatives of one output with respect to all $H \\cdot W$ pixels of a channel.',
      '把每种操作与它的雅可比矩阵的一行配对：这一行是一个输出对某通道全部 $H \\cdot W$ 个像素的导数。',
    ),
    tag: 'pool-backward',
    pairs: [
      {
        left: text('Max-pooling with $k \\times k$ windows', '最大池化，窗口 $k \\times k$'),
        right: text('A single 1, whose place depends on the input', '只有一个 1，位置取决于输入'),
        feedback: text(
          'A change of the winner changes the output as much; nothing else does.',
          '胜出者变化多少，输出就变化多少；其余像素不起作用。',
        ),
      },
      {
        left: text('Average pooling with $k \\times k$ windows', '平均池化，窗口 $k \\times k$'),
        right: text('$k^2$ entries of $1/k^2$', '$k^2$ 个 $1/k^2$'),
        feedback: text('Every pixel of the window counts the same, whatever the input.', '窗口里每个像素的作用都相同，与输入无关。'),
      },
      {
        left: text('Global average pooling', '全局平均池化'),
        right: text('$1/(HW)$ everywhere', '处处为 $1/(HW)$'),
        feedback: text(
          'The window is the whole map, so every pixel of the channel gets the same gradient.',
          '窗口就是整张图，所以该通道的每个像素得到的梯度都相同。',
        ),
      },
      {
        left: text('Keeping every second pixel', '每隔一个像素取一个'),
        right: text('A single 1, always at the same place', '只有一个 1，位置固定'),
        feedback: text(
          'Subsampling without a summary: what is kept does not depend on the values.',
          '只下采样、不概括：留下哪个像素与数值无关。',
        ),
      },
    ],
  },
};

const steps: QuizDefinition = {
  id: 'pooling-backward-steps',
  tag: 'pool-backward',
  keyPoint: 'max-gradient',
  body: {
    kind: 'order',
    prompt: text(
      'Max-pooling with overlapping windows is computed and then differentiated. Put the steps in order.',
      '计算窗口重叠的最大池化，再对它求导。请把步骤排好顺序。',
    ),
    tag: 'pool-backward',
    steps: [
      {
        text: text('Find the maximum of each window.', '求每个窗口的最大值。'),
        feedback: text('This is the forward pass.', '这是前向传播。'),
      },
      {
        text: text('Keep the place of each maximum.', '记住每个最大值所在的位置。'),
        feedback: text(
          'The cache of the layer. Without it the windows have to be searched again.',
          '这是该层的缓存。不记住的话，就得再找一遍。',
        ),
      },
      {
        text: text('Receive the upstream gradient, one number for each window.', '收到上游梯度，每个窗口一个数。'),
        feedback: text('It comes from the layers above, once their backward pass is done.', '上面各层反向传播完毕之后，它才传到这里。'),
      },
      {
        text: text('Begin with a gradient of the input that is 0 everywhere.', '把输入的梯度初始化为处处为 0。'),
        feedback: text('Pixels that never won keep this 0.', '从未胜出的像素保持为 0。'),
      },
      {
        text: text('Add each number at the kept place.', '把每个数加到记住的位置上。'),
        feedback: text('Added, because one pixel may have won several windows.', '要累加，因为一个像素可能在几个窗口里胜出。'),
      },
    ],
  },
};

const collected: QuizDefinition = {
  id: 'pooling-collected-gradient',
  tag: 'pool-backward',
  keyPoint: 'max-gradient',
  body: {
    kind: 'expression',
    prompt: text(
      'Max-pooling in two dimensions with windows of `k` by `k` at stride 1. One pixel, far from the border, is larger than all others. Every window has the upstream gradient `d`. Write the gradient of this pixel.',
      '二维最大池化，窗口为 `k` 乘 `k`，步幅为 1。某个远离边界的像素比其他所有像素都大，每个窗口的上游梯度都是 `d`。写出这个像素的梯度。',
    ),
    variables: { k: [2, 6], d: [0.5, 3] },
    answer: 'k^2 * d',
    feedback: text(
      'It lies in $k^2$ windows, is the maximum of all, and collects $d$ from each.',
      '它处在 $k^2$ 个窗口里，是所有这些窗口的最大值，从每个窗口得到 $d$。',
    ),
    wrong: [
      {
        formula: 'd',
        tag: 'pool-backward',
        feedback: text(
          'That is the part of one window. Gradients of overlapping windows add up.',
          '这是一个窗口的一份。重叠窗口的梯度要相加。',
        ),
      },
      {
        formula: 'd / k^2',
        tag: 'pool-average',
        feedback: text('That is a share from one window of average pooling.', '这是平均池化中一个窗口分到的一份。'),
      },
      {
        formula: 'k * d',
        tag: 'pool-window',
        feedback: text('It lies in $k$ windows along each axis, and there are two axes.', '沿每个轴它处在 $k$ 个窗口里，而轴有两个。'),
      },
    ],
    otherwise: text('How many windows contain the pixel, and what does each of them send?', '有多少个窗口包含这个像素？每个窗口传来多少？'),
  },
};

const fourPixels: QuizDefinition = {
  id: 'pooling-four-pixels',
  tag: 'pool-backward',
  keyPoint: 'average-gradient',
  body: {
    kind: 'cloze',
    prompt: text(
      'A window holds the pixels 3, 8, 5 and 0, and the upstream gradient of its output is 6. With max-pooling the 8 gets the gradient [[winner]] and the 5 gets [[loser]]; with average pooling the 5 gets [[share]].',
      '一个窗口里的像素是 3、8、5 和 0，其输出的上游梯度是 6。用最大池化时，8 得到的梯度是 [[winner]]，5 得到 [[loser]]；用平均池化时，5 得到 [[share]]。',
    ),
    gaps: [
      {
        id: 'winner',
        accept: ['6', '6.0', 'six', '六'],
        feedback: text('The whole gradient, with slope 1.', '整个梯度，斜率为 1。'),
        wrong: [
          {
            accept: ['48'],
            tag: 'pool-backward',
            feedback: text(
              'The value is not a factor: where the 8 is taken, $y = x$ and the slope is 1.',
              '数值不是因子：取到 8 的地方 $y = x$，斜率为 1。',
            ),
          },
          {
            accept: ['1.5', '3/2'],
            tag: 'pool-average',
            feedback: text('That is the share of average pooling.', '那是平均池化的一份。'),
          },
          {
            accept: ['3'],
            tag: 'pool-backward',
            feedback: text(
              'Half of it would suit a tie between two pixels. Here 8 wins alone.',
              '两个像素并列时或许可以各得一半。这里只有 8 胜出。',
            ),
          },
        ],
        otherwise: text('If the 8 grows by a little, by how much does the output grow?', '8 增大一点，输出增大多少？'),
      },
      {
        id: 'loser',
        accept: ['0', '0.0', 'zero', '零'],
        feedback: text('A small change of the 5 does not change the maximum.', '5 变化一点，最大值不变。'),
        wrong: [
          {
            accept: ['6'],
            tag: 'pool-backward',
            feedback: text('Only the maximum gets the gradient.', '只有最大值得到梯度。'),
          },
          {
            accept: ['1.5', '3/2'],
            tag: 'pool-average',
            feedback: text('That is average pooling.', '那是平均池化。'),
          },
        ],
        otherwise: text('Does the output depend on the 5?', '输出与 5 有关吗？'),
      },
      {
        id: 'share',
        accept: ['1.5', '3/2', '6/4'],
        feedback: text('A quarter of 6, for each of the four pixels.', '6 的四分之一，四个像素各得一份。'),
        wrong: [
          {
            accept: ['6'],
            tag: 'sum-vs-mean',
            feedback: text('That would be the sum of the window. The mean divides by 4.', '那是对窗口求和的情形。取平均要除以 4。'),
          },
          {
            accept: ['0', 'zero', '零'],
            tag: 'pool-backward',
            feedback: text('The mean depends on every pixel.', '平均值与每个像素都有关。'),
          },
          {
            accept: ['3'],
            tag: 'pool-average',
            feedback: text('The window has four pixels, not two.', '窗口里有四个像素，不是两个。'),
          },
        ],
        otherwise: text('What is the derivative of $(a + b + c + d)/4$ with respect to $c$?', '$(a + b + c + d)/4$ 对 $c$ 的导数是多少？'),
      },
    ],
  },
};

/** What pooling does, without numbers of a seed. */
export const conceptItems: QuizDefinition[] = [shifted, effects, jacobians, steps, collected, fourPixels];
