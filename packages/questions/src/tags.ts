import type { Text } from './text.ts';

/**
 * Concepts and the misconceptions about them. A quiz item, a key point and a coding mistake that share a tag
 * schedule each other; an unknown tag fails the bank's check.
 */
export const tags: Record<string, Text> = {
  'shape-chain': { en: 'Shapes chain from layer to layer', zh: '各层形状首尾相接' },
  'matmul-axes': { en: 'Which axes a matrix product joins', zh: '矩阵乘法消去哪一对轴' },
  'batch-axis': { en: 'The batch axis', zh: '批量轴' },
  'bias-broadcast': { en: 'Adding the bias to every row', zh: '偏置加到每一行' },
  nonlinearity: { en: 'Why layers need a nonlinearity', zh: '为什么层间需要非线性' },
  'forward-cache': { en: 'What the forward pass keeps for the backward pass', zh: '前向传播为反向传播缓存什么' },
  'forward-vs-training': { en: 'Forward propagation computes, it does not learn', zh: '前向传播只计算、不学习' },
  'chain-rule': { en: 'The chain rule in reverse order', zh: '反向顺序的链式法则' },
  'weight-gradient': { en: 'The weight gradient and its axes', zh: '权重梯度及其轴' },
  'bias-gradient': { en: 'The bias gradient sums over the batch', zh: '偏置梯度对批量求和' },
  'input-gradient': { en: 'The gradient passed to the layer below', zh: '传给前一层的梯度' },
  'sum-vs-mean': { en: 'Sum or mean over the batch', zh: '对批量求和还是求平均' },
  'backprop-vs-update': { en: 'Backpropagation computes gradients, the optimiser updates', zh: '反向传播求梯度，优化器更新参数' },
  'gradient-check': { en: 'Checking a gradient numerically', zh: '梯度检验' },
  'attention-scale': { en: 'Scaling the scores by 1/√d_k', zh: '分数除以 √d_k' },
  'attention-axis': { en: 'Which axis the attention softmax runs over', zh: '注意力 softmax 沿哪个轴' },
  'attention-mask': { en: 'Masking before the softmax', zh: '在 softmax 之前加掩码' },
  'attention-values': { en: 'Weights multiply values, not inputs', zh: '权重乘的是值，而不是输入' },
  'attention-cost': { en: 'The quadratic cost of attention', zh: '注意力的平方代价' },
  'attention-order': { en: 'Attention alone ignores order', zh: '注意力本身不感知顺序' },
  'softmax-definition': { en: 'Softmax: exponentials divided by their sum', zh: 'softmax：取指数，再除以总和' },
  'softmax-axis': { en: 'Which axis softmax normalises', zh: 'softmax 沿哪个轴归一化' },
  'softmax-overflow': { en: 'Overflow of exp and the shift that prevents it', zh: 'exp 溢出与减去最大值' },
  'softmax-jacobian': { en: 'The Jacobian of softmax', zh: 'softmax 的雅可比矩阵' },
  'softmax-invariance': { en: 'Softmax does not change when a constant is added', zh: 'softmax 的平移不变性' },
  'activation-derivative': { en: 'Derivatives of activations', zh: '激活函数的导数' },
  'activation-saturation': { en: 'Saturation and dead units', zh: '饱和与神经元死亡' },
  'activation-choice': { en: 'Which activation goes where', zh: '激活函数的选择' },
  aliasing: { en: 'One array in several places', zh: '同一个数组出现在多处' },
  'argument-mutation': { en: 'Writing into the arguments', zh: '改写了传入的参数' },
  'init-variance': { en: 'The variance that keeps signals alive', zh: '保持信号方差的初始化' },
  'init-fan': { en: 'Fan-in, fan-out and the kernel’s area', zh: '扇入、扇出与卷积核面积' },
  'init-symmetry': { en: 'Breaking the symmetry of units', zh: '打破神经元之间的对称' },
  'std-vs-variance': { en: 'Standard deviation or variance', zh: '标准差与方差之别' },
  'bound-vs-std': { en: 'The bound of a uniform law or its deviation', zh: '均匀分布的边界与标准差' },
  'random-source': { en: 'Drawing from the generator that was given', zh: '使用给定的随机数生成器' },
};
