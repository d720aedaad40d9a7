import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const middle: QuizDefinition = {
  id: 'freeze-middle-layer',
  tag: 'frozen-layers',
  keyPoint: 'passes',
  body: {
    kind: 'single',
    prompt: text(
      'Of four layers the third one is frozen, the others are not. Which weights move in a step of gradient descent?',
      '四层中第三层冻结，其余不冻结。做一步梯度下降，哪些权重会变？',
    ),
    options: [
      {
        text: text('Those of layers 1, 2 and 4', '第 1、2、4 层的权重'),
        correct: true,
        feedback: text(
          'The gradient reaches layers 1 and 2 through the weights of layer 3, which only do not move themselves.',
          '梯度穿过第 3 层的权重到达第 1、2 层，只是第 3 层自己不变。',
        ),
      },
      {
        text: text('Only those of layer 4', '只有第 4 层的权重'),
        feedback: text(
          'That would be so if a frozen layer stopped the gradient. It only keeps its own parameters.',
          '如果冻结的层会挡住梯度，就是这样。其实它只是自己的参数不变。',
        ),
        tag: 'frozen-layers',
      },
      {
        text: text('Only those of layers 1 and 2', '只有第 1、2 层的权重'),
        feedback: text('Layer 4 is not frozen, and it is the first that the gradient reaches.', '第 4 层没有冻结，梯度最先到达的就是它。'),
        tag: 'frozen-layers',
      },
      {
        text: text('All four, layer 3 by its bias alone', '四层都变，第 3 层只变偏置'),
        feedback: text('Freezing a layer holds all of its parameters, the bias too.', '冻结一层，它的全部参数都不变，包括偏置。'),
        tag: 'frozen-layers',
      },
    ],
  },
};

const restless: QuizDefinition = {
  id: 'frozen-base-still-changes',
  tag: 'frozen-statistics',
  keyPoint: 'statistics',
  body: {
    kind: 'multiple',
    prompt: text(
      'In PyTorch every parameter of the base has requires_grad = False, but model.train() was called on the whole network. What happens in the base during training?',
      '在 PyTorch 中，基础网络所有参数的 requires_grad 都是 False，但对整个网络调用了 model.train()。训练时基础网络里会发生什么？',
    ),
    options: [
      {
        text: text('Its batch-norm layers use the statistics of the batch.', '批量归一化层改用当前批量的统计量。'),
        correct: true,
        feedback: text(
          'The mode decides this, not requires_grad. An image’s features then depend on the others in its batch.',
          '决定这一点的是模式，而不是 requires_grad。一张图像的特征因此与同一批量中的其他图像有关。',
        ),
      },
      {
        text: text('The running means and variances move.', '滑动均值和滑动方差会改变。'),
        correct: true,
        feedback: text(
          'They are buffers, not parameters, and are written in every forward pass in training mode.',
          '它们是缓冲区，不是参数，在训练模式下每次前向传播都会被改写。',
        ),
      },
      {
        text: text('Dropout layers of the base drop units.', '基础网络里的 Dropout 层会丢弃单元。'),
        correct: true,
        feedback: text(
          'Dropout follows the mode as well. The stored features would be noisy.',
          'Dropout 同样由模式决定，得到的特征会带有噪声。',
        ),
      },
      {
        text: text('The weights of its convolutions move, but slowly.', '卷积层的权重会缓慢变化。'),
        feedback: text(
          'Without a gradient the optimizer leaves a parameter alone, weight decay included.',
          '没有梯度，优化器就不会动这个参数，权重衰减也不会起作用。',
        ),
        tag: 'frozen-layers',
      },
      {
        text: text('$\\gamma$ and $\\beta$ of its batch-norm layers are trained.', '批量归一化层的 $\\gamma$ 和 $\\beta$ 会被训练。'),
        feedback: text('They are parameters, and requires_grad = False holds them.', '它们是参数，requires_grad = False 使它们不变。'),
        tag: 'frozen-statistics',
      },
    ],
  },
};

const procedure: QuizDefinition = {
  id: 'fine-tuning-order',
  tag: 'fine-tune-rates',
  keyPoint: 'rates',
  body: {
    kind: 'order',
    prompt: text('Arrange the steps of fine-tuning an image classifier.', '排列微调图像分类网络的各个步骤。'),
    steps: [
      {
        text: text('Load the base together with its preprocessing', '载入基础网络，连同它的预处理'),
        feedback: text('The first layer expects pixels on the scale that it was trained on.', '第一层所需要的，是它训练时那种尺度的像素。'),
      },
      {
        text: text('Replace the output layer by one for the new classes', '把输出层换成适合新类别的输出层'),
        feedback: text('The old one scores the old classes.', '原来的输出层给出的是旧类别的分数。'),
      },
      {
        text: text('Freeze the base, in inference mode, and train the head', '冻结基础网络并设为推断模式，训练输出头'),
        feedback: text(
          'A random head sends random gradients. Let it become useful before anything else moves.',
          '随机的输出头传回的是杂乱的梯度，先让它变得有用，再动别的。',
        ),
      },
      {
        text: text('Unfreeze the layers nearest to the output', '解冻最靠近输出的几层'),
        feedback: text(
          'They are the most specific to the old task; the first layers hold edges and textures, which serve any images.',
          '它们与原任务关系最密切；最前面的层表示边缘和纹理，对各种图像都有用。',
        ),
      },
      {
        text: text(
          'Train on with a much smaller rate until validation loss stops falling',
          '用小得多的学习率继续训练，直到验证损失不再下降',
        ),
        feedback: text('Large steps would undo what was learned in pretraining.', '步子太大，会毁掉预训练学到的东西。'),
      },
      {
        text: text('Measure once on the test set', '在测试集上测一次'),
        feedback: text(
          'What to unfreeze was chosen by validation data, so they cannot be used to report the result.',
          '解冻哪些层是靠验证数据选的，不能再用它来报告结果。',
        ),
      },
    ],
    tag: 'fine-tune-rates',
  },
};

const symptoms: QuizDefinition = {
  id: 'fine-tuning-symptoms',
  tag: 'feature-extraction',
  keyPoint: 'extent',
  body: {
    kind: 'match',
    prompt: text('Pair each symptom with its most likely cause.', '把每种现象与最可能的原因配对。'),
    pairs: [
      {
        left: text(
          'The head alone had reached 80 %; after unfreezing, accuracy falls to 15 % and recovers slowly',
          '只训练输出头时达到 80 %，解冻后跌到 15 %，恢复得很慢',
        ),
        right: text('The learning rate suits training from scratch', '用了从头训练的学习率'),
        feedback: text(
          'A few large steps are enough to destroy the features; what follows is nearly training from scratch.',
          '走几大步就足以毁掉特征，之后几乎等于从头训练。',
        ),
      },
      {
        left: text('Training accuracy stays at 60 %, and validation accuracy with it', '训练准确率停在 60 %，验证准确率与它相近'),
        right: text('Too much of the base is frozen for this task', '对这个任务来说，冻结得太多'),
        feedback: text('That is underfitting: the features lack what the task needs.', '这是欠拟合：特征里缺少任务所需的信息。'),
      },
      {
        left: text(
          'Training accuracy is 100 %, validation accuracy falls with each further layer that is unfrozen',
          '训练准确率 100 %，每多解冻一层，验证准确率就更低',
        ),
        right: text('Too many parameters are trained for so few images', '图像太少，训练的参数太多'),
        feedback: text('Freeze more, regularise, or stop earlier.', '应当多冻结一些，加强正则化，或者早点停止。'),
      },
      {
        left: text(
          'In training mode the batch is classified well, the same images in inference mode are not',
          '同一批图像，在训练模式下分类很好，在推断模式下很差',
        ),
        right: text('The running statistics of batch normalization do not fit', '批量归一化的滑动统计量不合适'),
        feedback: text(
          'Inference uses the running averages, which may be half old and half new after a short training.',
          '推断用的是滑动平均，训练时间短时，它可能一半旧、一半新。',
        ),
      },
    ],
    tag: 'feature-extraction',
  },
};

const scaling: QuizDefinition = {
  id: 'base-preprocessing-scale',
  tag: 'base-preprocessing',
  keyPoint: 'preprocessing',
  body: {
    kind: 'single',
    prompt: text(
      'A base was trained on pixels scaled to $[-1, 1]$. For feature extraction it is given pixels from 0 to 255. What follows?',
      '某个基础网络是在缩放到 $[-1, 1]$ 的像素上训练的。现在用它做特征提取，输入的却是 0 到 255 的像素。结果会怎样？',
    ),
    options: [
      {
        text: text('It runs, but with poor features that no head can fully repair', '能运行，但特征很差，任何输出头都无法完全补救'),
        correct: true,
        feedback: text(
          'Shapes agree, so nothing complains. Biases and batch-norm statistics inside were fitted to the other scale.',
          '形状是对的，所以不会有任何提示。网络内部的偏置和批量归一化统计量都是按另一种尺度拟合的。',
        ),
      },
      {
        text: text('Nothing, since batch normalization removes any scale and offset', '没有影响，因为批量归一化会消除尺度和偏移'),
        feedback: text(
          'In inference mode it divides by stored statistics, those of inputs between −1 and 1.',
          '在推断模式下，它除以的是存下来的统计量，也就是输入在 −1 到 1 之间时的统计量。',
        ),
        tag: 'frozen-statistics',
      },
      {
        text: text('Nothing, since the new head learns to divide by 127.5', '没有影响，因为新的输出头会学会除以 127.5'),
        feedback: text(
          'The head sees the features, not the pixels, and between the two stand nonlinear layers.',
          '输出头见到的是特征而不是像素，两者之间隔着许多非线性层。',
        ),
        tag: 'base-preprocessing',
      },
      {
        text: text('The framework refuses the input because of its range', '框架会因为取值范围不对而拒绝输入'),
        feedback: text('Frameworks check shapes and types, not what values mean.', '框架只检查形状和类型，不检查数值的含义。'),
        tag: 'base-preprocessing',
      },
    ],
  },
};

const gradient: QuizDefinition = {
  id: 'frozen-chain-gradient',
  tag: 'frozen-layers',
  keyPoint: 'passes',
  body: {
    kind: 'expression',
    prompt: text(
      'Three linear layers of one unit: $\\hat y = c\\,b\\,a\\,x$ with the loss $L = (\\hat y - y)^2$. The layer with weight $b$ is frozen. What is $\\partial L/\\partial a$?',
      '三个线性层，每层一个单元：$\\hat y = c\\,b\\,a\\,x$，损失 $L = (\\hat y - y)^2$。权重为 $b$ 的层冻结。$\\partial L/\\partial a$ 是什么？',
    ),
    variables: { a: [0.5, 2], b: [0.5, 2], c: [0.5, 2], x: [0.5, 2], y: [-2, -0.5] },
    answer: '2 * (c * b * a * x - y) * c * b * x',
    feedback: text(
      'Freezing $b$ changes nothing in this derivative: $a$ acts on the output through $b$ and $c$.',
      '冻结 $b$ 对这个导数毫无影响：$a$ 要经过 $b$ 和 $c$ 才作用到输出。',
    ),
    wrong: [
      {
        formula: '0',
        feedback: text('A frozen layer does not stop the gradient. It only keeps $b$.', '冻结的层并不挡住梯度，只是 $b$ 保持不变。'),
        tag: 'frozen-layers',
      },
      {
        formula: '2 * (c * b * a * x - y) * c * x',
        feedback: text('The frozen weight was left out. It is still a factor of the output.', '漏掉了冻结的权重，它仍是输出的一个因子。'),
        tag: 'frozen-layers',
      },
      {
        formula: '(c * b * a * x - y) * c * b * x',
        feedback: text('The factor 2 of the square is missing.', '漏掉了平方带来的因子 2。'),
        tag: 'chain-rule',
      },
      {
        formula: '2 * (c * b * a * x - y) * c * b',
        feedback: text('The input of the layer, $x$, is missing.', '漏掉了该层的输入 $x$。'),
        tag: 'weight-gradient',
      },
    ],
    otherwise: text('Treat $b$ as a constant and differentiate with the chain rule.', '把 $b$ 当作常数，用链式法则求导。'),
  },
};

/** What is frozen, in which order, and what belongs to the base. */
export const conceptItems: QuizDefinition[] = [middle, restless, procedure, symptoms, scaling, gradient];
