import type { QuizDefinition } from '../../../src/quiz.ts';

/** How a CNN is put together, and what it assumes. */
export const conceptItems: QuizDefinition[] = [
  {
    id: 'cnn-order-of-layers',
    tag: 'cnn-structure',
    keyPoint: 'order',
    body: {
      kind: 'order',
      prompt: {
        en: 'Put the layers of a classic image classifier with one convolution in order.',
        zh: '请排出只有一个卷积层的经典图像分类网络的各层次序。',
      },
      tag: 'cnn-structure',
      steps: [
        {
          text: { en: 'Convolution', zh: '卷积' },
          feedback: { en: 'It needs the image as a grid.', zh: '它要求图像仍是网格。' },
        },
        {
          text: { en: 'Batch normalization', zh: '批量归一化' },
          feedback: { en: 'In the classic order it acts on the pre-activations.', zh: '在经典的次序中，它作用于净输入。' },
        },
        {
          text: { en: 'ReLU', zh: 'ReLU' },
          feedback: {
            en: 'It comes before the average: the mean of the cut-off values is not the cut-off mean. Only with a maximum could the two be exchanged.',
            zh: '它在平均之前：先截断再平均，与先平均再截断不同。换成最大池化，次序才可以交换。',
          },
        },
        {
          text: { en: 'Global average pooling', zh: '全局平均池化' },
          feedback: {
            en: 'From a grid to a vector, whatever the size of the image.',
            zh: '由网格变成向量，与图像大小无关。',
          },
        },
        {
          text: { en: 'Fully connected layer', zh: '全连接层' },
          feedback: { en: 'One number per class: the logits.', zh: '每个类别一个数：logits。' },
        },
        {
          text: { en: 'Softmax', zh: 'softmax' },
          feedback: { en: 'Last, over the classes, or within the loss.', zh: '最后对类别计算，或者放在损失函数里。' },
        },
      ],
    },
  },
  {
    id: 'cnn-heads-and-outputs',
    tag: 'cnn-structure',
    keyPoint: 'tasks',
    body: {
      kind: 'match',
      prompt: {
        en: 'One trunk, five tasks on images of $[B, H, W, 3]$. Match each task with the output of the network.',
        zh: '同一个主干，图像为 $[B, H, W, 3]$，有五种任务。请为每种任务配上网络的输出。',
      },
      tag: 'cnn-structure',
      pairs: [
        {
          left: { en: 'Classification into $K$ classes', zh: '$K$ 类分类' },
          right: { en: '$[B, K]$ logits, one softmax per image', zh: '$[B, K]$ 个 logits，每幅图像一个 softmax' },
          feedback: { en: 'All positions are pooled away.', zh: '所有位置都被池化掉了。' },
        },
        {
          left: { en: 'Several labels per image', zh: '一幅图像有多个标签' },
          right: { en: '$[B, K]$ logits, a sigmoid for each', zh: '$[B, K]$ 个 logits，各自一个 sigmoid' },
          feedback: { en: 'The labels do not exclude each other.', zh: '各个标签并不互斥。' },
        },
        {
          left: { en: 'Semantic segmentation', zh: '语义分割' },
          right: { en: '$[B, H, W, K]$ logits, a softmax per pixel', zh: '$[B, H, W, K]$ 个 logits，每个像素一个 softmax' },
          feedback: { en: 'Any number of classes; the resolution is restored.', zh: '类别数不限；分辨率要恢复。' },
        },
        {
          left: { en: 'Object detection', zh: '目标检测' },
          right: { en: 'class scores and four box coordinates per candidate', zh: '每个候选区域的类别分数和四个边框坐标' },
          feedback: { en: 'Classification and regression at many places.', zh: '在许多位置上同时做分类和回归。' },
        },
        {
          left: { en: 'Estimating the age of a person', zh: '估计人的年龄' },
          right: { en: '$[B, 1]$ without an activation', zh: '$[B, 1]$，不加激活函数' },
          feedback: { en: 'A regression.', zh: '这是回归。' },
        },
      ],
    },
  },
  {
    id: 'cnn-no-activation-between',
    tag: 'nonlinearity',
    keyPoint: 'nonlinear',
    body: {
      kind: 'single',
      prompt: {
        en: 'Someone stacks two 3 × 3 convolutions with stride 1 and no activation between them. What can the pair represent, away from the borders?',
        zh: '有人把两个 3 × 3、步幅为 1 的卷积叠在一起，中间没有激活函数。不考虑边界，它们能表示什么？',
      },
      options: [
        {
          text: { en: 'Nothing that one 5 × 5 convolution could not', zh: '不会超出一个 5 × 5 卷积的范围' },
          correct: true,
          feedback: {
            en: 'Linear maps that commute with shifts compose to another such map, and the field of the pair is 5.',
            zh: '与平移可交换的线性映射，复合之后仍是这样的映射，而它们的感受野是 5。',
          },
        },
        {
          text: { en: 'More than one 5 × 5 convolution, since it is deeper', zh: '比一个 5 × 5 的卷积更多，因为更深' },
          feedback: {
            en: 'Depth helps through the nonlinearity between the layers. Linear layers multiply out.',
            zh: '深度的好处来自层与层之间的非线性。线性层可以合并。',
          },
          tag: 'nonlinearity',
        },
        {
          text: { en: 'The same as a single 3 × 3 convolution', zh: '与一个 3 × 3 的卷积相同' },
          feedback: {
            en: 'It is a single convolution, but a larger one: the second layer reads three neighbours of three neighbours.',
            zh: '它确实等于一个卷积，不过更大：沿一个轴看，第二层读取三个相邻单元，每个单元又读取三个相邻像素。',
          },
          tag: 'receptive-field',
        },
        {
          text: { en: 'Any function of the 5 × 5 pixels that it sees', zh: '所见 5 × 5 个像素的任意函数' },
          feedback: { en: 'Only linear functions of them.', zh: '只能是它们的线性函数。' },
          tag: 'nonlinearity',
        },
      ],
    },
  },
  {
    id: 'cnn-shuffled-pixels',
    tag: 'weight-sharing',
    keyPoint: 'assumptions',
    body: {
      kind: 'single',
      prompt: {
        en: 'All images of a data set, for training and for testing, have their pixels rearranged by one fixed permutation. How well do a multilayer perceptron and a CNN do, both trained anew?',
        zh: '把一个数据集中所有图像（训练和测试）的像素按同一个固定的排列打乱。重新训练多层感知机和 CNN，结果会怎样？',
      },
      options: [
        {
          text: { en: 'The perceptron does as well as before, the CNN worse', zh: '多层感知机和原来一样好，CNN 变差' },
          correct: true,
          feedback: {
            en: 'A permutation of its inputs only renames the perceptron’s weights. The CNN’s assumption that neighbours belong together no longer holds.',
            zh: '对多层感知机来说，打乱输入只是给权重重新编号。而对 CNN 来说，相邻像素有关这一假设不再成立。',
          },
        },
        {
          text: { en: 'Both do as well as before, as no information is lost', zh: '两者都和原来一样好，因为没有丢失信息' },
          feedback: {
            en: 'The information is there, but local kernels no longer meet it.',
            zh: '信息还在，但局部的卷积核遇不到它了。',
          },
          tag: 'weight-sharing',
        },
        {
          text: { en: 'Both do worse, since the images make no sense', zh: '两者都变差，因为图像已看不出意义' },
          feedback: {
            en: 'Not to us. To the perceptron the order of its inputs never meant anything.',
            zh: '那是对人而言。输入的次序对多层感知机从来没有意义。',
          },
          tag: 'weight-sharing',
        },
        {
          text: { en: 'The CNN does better, since it learns the new order', zh: 'CNN 更好，因为它能学会新的次序' },
          feedback: {
            en: 'Its kernels see a few neighbours each, whatever they learn.',
            zh: '无论学到什么，它的每个卷积核都只看得到几个相邻的像素。',
          },
          tag: 'receptive-field',
        },
      ],
    },
  },
  {
    id: 'cnn-what-widens-the-field',
    tag: 'receptive-field',
    keyPoint: 'receptive-field',
    body: {
      kind: 'multiple',
      prompt: {
        en: 'Units of the last convolution of a network see too little of the image. Which changes enlarge their receptive field?',
        zh: '某个网络最后一个卷积层的单元看到的图像太小。哪些改动能扩大它们的感受野？',
      },
      options: [
        {
          text: { en: 'A pooling layer with stride 2 before it', zh: '在它前面加一个步幅为 2 的池化' },
          correct: true,
          feedback: { en: 'Its taps then lie twice as far apart on the image.', zh: '卷积核的各个元素在图像上的间距变成两倍。' },
        },
        {
          text: { en: 'Dilation 2 in this layer', zh: '这一层的空洞率取 2' },
          correct: true,
          feedback: { en: 'The same number of weights, twice the gaps.', zh: '权重一样多，间隔变成两倍。' },
        },
        {
          text: { en: 'One more 3 × 3 layer below it', zh: '在它下面再加一个 3 × 3 的层' },
          correct: true,
          feedback: { en: 'Each adds two steps of the map that it reads.', zh: '每加一层，感受野就增大所读特征图上的两个间距。' },
        },
        {
          text: { en: 'Twice as many channels in every layer', zh: '每一层的通道数都增加一倍' },
          feedback: {
            en: 'More features of the same pixels.',
            zh: '只是对同样的像素提取更多特征。',
          },
          tag: 'conv-channels',
        },
        {
          text: { en: "Padding `'same'` in every layer", zh: "每一层的填充都改用 `'same'`" },
          feedback: {
            en: 'Padding moves the window at the border and makes the map larger; what a unit sees stays as wide.',
            zh: '填充使边界处的窗口移动，并使特征图变大；单元所见的范围不变。',
          },
          tag: 'conv-padding',
        },
        {
          text: { en: 'Stride 2 in this layer itself', zh: '这一层自己的步幅取 2' },
          feedback: {
            en: 'That spreads its outputs, not its taps: only layers above it would see more.',
            zh: '这拉开的是它的各个输出，而不是卷积核的各个元素：只有上面的层才会看到更多。',
          },
          tag: 'conv-stride',
        },
      ],
    },
  },
  {
    id: 'cnn-where-parameters-sit',
    tag: 'conv-parameters',
    keyPoint: 'budget',
    body: {
      kind: 'cloze',
      prompt: {
        en: 'The last map of VGG-16 is $7 \\times 7 \\times 512$. It is flattened to [[features]] numbers, and a layer of 4096 units follows. That matrix alone has about [[millions]] million weights, of about 138 million parameters in all.',
        zh: 'VGG-16 的最后一个特征图是 $7 \\times 7 \\times 512$，展平后有 [[features]] 个数，接着是 4096 个神经元的一层。整个网络约有 $138 \\times 10^6$ 个参数，仅这个矩阵就有约 [[millions]] $\\times 10^6$ 个权重。',
      },
      gaps: [
        {
          id: 'features',
          accept: ['25088', '25,088', '25 088'],
          feedback: { en: '$7 \\cdot 7 \\cdot 512$.', zh: '$7 \\cdot 7 \\cdot 512$。' },
          wrong: [
            {
              accept: ['512'],
              tag: 'pool-adaptive',
              feedback: { en: 'That is what global average pooling would leave.', zh: '这是全局平均池化之后剩下的个数。' },
            },
            {
              accept: ['49'],
              tag: 'shape-chain',
              feedback: { en: 'That is a single map. All 512 are strung together.', zh: '这只是一个特征图。512 个要全部连起来。' },
            },
            {
              accept: ['3584', '3,584'],
              tag: 'shape-chain',
              feedback: { en: 'Height and width are both 7.', zh: '高和宽都是 7。' },
            },
          ],
          otherwise: { en: 'Multiply the three lengths.', zh: '把三个长度相乘。' },
        },
        {
          id: 'millions',
          accept: ['103', '102.8', '102.76', '102.760448', '100'],
          feedback: {
            en: 'Three quarters of the network in one matrix; the thirteen convolutions have less than 15 million.',
            zh: '一个矩阵就占了整个网络的四分之三；十三个卷积层加起来还不到 $15 \\times 10^6$ 个。',
          },
          wrong: [
            {
              accept: ['2.1', '2', '2.09', '2.097'],
              tag: 'pool-adaptive',
              feedback: {
                en: 'That is $512 \\cdot 4096$, the matrix after a global pooling.',
                zh: '这是 $512 \\cdot 4096$，即全局池化之后的矩阵。',
              },
            },
            {
              accept: ['0.2', '0.2007', '0.20'],
              tag: 'shape-chain',
              feedback: { en: 'That is $49 \\cdot 4096$: one map only.', zh: '这是 $49 \\cdot 4096$：只算了一个特征图。' },
            },
          ],
          otherwise: { en: 'Multiply the number of features by 4096.', zh: '用特征个数乘以 4096。' },
        },
      ],
    },
  },
];
