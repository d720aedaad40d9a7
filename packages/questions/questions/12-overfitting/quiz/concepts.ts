import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const cures: QuizDefinition = {
  id: 'reduces-or-measures',
  tag: 'cross-validation',
  keyPoint: 'measure',
  body: {
    kind: 'multiple',
    prompt: text('Which of these reduce overfitting, and do not merely measure it?', '下列哪些能减轻过拟合，而不只是衡量它？'),
    options: [
      {
        text: text('Random crops and flips of the training images', '对训练图像做随机裁剪和翻转'),
        correct: true,
        feedback: text('Augmentation: the model sees more variety and can memorise less.', '数据增强：模型看到的变化更多，更难死记。'),
      },
      {
        text: text('Restoring the weights of the best validation epoch', '恢复验证损失最好那一轮的权重'),
        correct: true,
        feedback: text('Early stopping: it keeps the model from before it began to fit noise.', '早停：保留开始拟合噪声之前的模型。'),
      },
      {
        text: text('Weight decay with a strength chosen on validation data', '权重衰减，强度在验证集上选定'),
        correct: true,
        feedback: text(
          'Smaller weights give smoother functions. The validation data serve to choose how small.',
          '权重越小，函数越平滑。验证集用来选择要小到什么程度。',
        ),
      },
      {
        text: text('Five-fold cross-validation of the same model', '对同一个模型做五折交叉验证'),
        feedback: text(
          'It gives five figures for five trainings, each of which overfits as before.',
          '它给出五次训练的五个数字，而每次训练都照样过拟合。',
        ),
        tag: 'cross-validation',
      },
      {
        text: text('Plotting training and validation loss after each epoch', '每一轮之后画出训练损失和验证损失'),
        feedback: text('It shows the gap. The model does not change.', '它显示出差距，模型却没有改变。'),
        tag: 'overfitting',
      },
      {
        text: text('A larger test set for the final evaluation', '用更大的测试集做最终评估'),
        feedback: text('The figure becomes more certain, not better.', '得到的数字更可靠，但不会更好。'),
        tag: 'data-split',
      },
    ],
  },
};

const leak: QuizDefinition = {
  id: 'statistics-before-split',
  tag: 'data-split',
  keyPoint: 'splits',
  body: {
    kind: 'single',
    prompt: text(
      'Features are selected by their correlation with the label, on all data. Then the data are split into folds and a model on the selected features is cross-validated. What is the result worth?',
      '先用全部数据，按特征与标签的相关程度挑选特征；再把数据分折，对用所选特征的模型做交叉验证。得到的结果有多可信？',
    ),
    options: [
      {
        text: text('It is too good, as the selection has seen the validation labels.', '过于乐观，因为挑选时已经看过验证集的标签。'),
        correct: true,
        feedback: text(
          'With many features of pure noise, some correlate by chance with all labels, those of the validation folds too. The selection belongs inside each fold.',
          '如果有许多纯噪声的特征，总有一些碰巧与所有标签相关，包括验证折的标签。挑选应当放在每一折之内进行。',
        ),
      },
      {
        text: text('It is fair, as no weight was fitted to the validation folds.', '公正，因为没有用验证折来拟合任何权重。'),
        feedback: text(
          'A choice made by the labels is a fit as well, even if no gradient was involved.',
          '根据标签做出的选择也是一种拟合，哪怕没有用到梯度。',
        ),
        tag: 'data-split',
      },
      {
        text: text('It is too bad, as each model was trained on fewer examples.', '过于悲观，因为每个模型的训练样本变少了。'),
        feedback: text(
          'That effect exists and is small: each model lacks one fold. The leak is far larger.',
          '这种影响存在，但很小：每个模型只少了一折。泄露的影响大得多。',
        ),
        tag: 'cross-validation',
      },
      {
        text: text('It is fair, provided that the folds were shuffled before.', '只要分折之前打乱过，就是公正的。'),
        feedback: text(
          'Shuffling repairs an order in the data. What was seen before the split stays seen.',
          '打乱只能消除数据中的排列顺序。划分之前已经看过的，仍然看过了。',
        ),
        tag: 'data-split',
      },
    ],
  },
};

const interpolation: QuizDefinition = {
  id: 'zero-training-loss',
  tag: 'overfitting',
  keyPoint: 'capacity',
  body: {
    kind: 'single',
    prompt: text(
      'A network with ten times as many parameters as examples reaches a training error of 0. What follows for new data?',
      '一个网络的参数是样本的十倍，训练误差达到 0。由此能对新数据得出什么结论？',
    ),
    options: [
      {
        text: text('Nothing yet: only held-out data can tell.', '还不能得出结论，要看留出的数据。'),
        correct: true,
        feedback: text(
          'Such networks may generalise very well or not at all; with random labels they fit just as exactly.',
          '这样的网络可能泛化得很好，也可能完全不行；标签是随机的，它也能同样精确地拟合。',
        ),
      },
      {
        text: text('It has overfitted and will do badly.', '它已经过拟合，表现一定很差。'),
        feedback: text(
          'That is the classical expectation. Interpolating networks often generalise well, so the training error does not decide.',
          '这是经典的预期。但能插值数据的网络往往泛化得很好，所以训练误差不能决定。',
        ),
        tag: 'overfitting',
      },
      {
        text: text('It has learned the rule and will do well.', '它已经学会了规律，表现一定很好。'),
        feedback: text(
          'It may have memorised the examples instead. A training error of 0 fits both.',
          '它也可能只是记住了样本。训练误差为 0 与两种情况都相符。',
        ),
        tag: 'overfitting',
      },
      {
        text: text('Its error is 0 on new data of the same source.', '在同一来源的新数据上，误差也是 0。'),
        feedback: text(
          'The parameters were chosen for the examples seen, not for others.',
          '参数是针对见过的样本选出来的，不是针对其他样本。',
        ),
        tag: 'data-split',
      },
    ],
  },
};

const protocol: QuizDefinition = {
  id: 'split-protocol-order',
  tag: 'data-split',
  keyPoint: 'splits',
  body: {
    kind: 'order',
    prompt: text('Arrange a clean evaluation of several candidate models.', '排列对若干候选模型做规范评估的步骤。'),
    steps: [
      {
        text: text('Remove duplicates and split the data in three', '去除重复样本，把数据分成三份'),
        feedback: text(
          'A duplicate on both sides of the split would be tested after having been trained on.',
          '重复样本如果落在两侧，就等于用训练过的样本来测试。',
        ),
      },
      {
        text: text('Compute the normalization from the training data', '用训练数据计算归一化的统计量'),
        feedback: text(
          'Means and deviations are fitted quantities, so only training data may enter.',
          '均值和标准差也是拟合出来的量，只能用训练数据。',
        ),
      },
      {
        text: text('Train every candidate on the training data', '用训练数据训练每一个候选模型'),
        feedback: text('All with the same normalization, and stopped by their validation loss.', '都用同样的归一化，并按验证损失停止。'),
      },
      {
        text: text('Choose the one with the best validation figure', '选出验证结果最好的一个'),
        feedback: text('From here on this figure is too good: it is the best of several.', '从此这个数字就偏乐观了：它是几个里面最好的。'),
      },
      {
        text: text('Evaluate the chosen one on the test data, once', '在测试数据上评估选中的模型，只做一次'),
        feedback: text(
          'Nothing was chosen by these data, so the figure is unbiased.',
          '没有任何选择用到过这些数据，所以这个数字是无偏的。',
        ),
      },
    ],
    tag: 'data-split',
  },
};

const symptoms: QuizDefinition = {
  id: 'overfitting-symptoms',
  tag: 'overfitting',
  keyPoint: 'gap',
  body: {
    kind: 'match',
    prompt: text('Pair each observation with its likely explanation.', '把每种观察结果与可能的解释配对。'),
    pairs: [
      {
        left: text('Training loss 0.01, validation loss 1.2', '训练损失 0.01，验证损失 1.2'),
        right: text('The model overfits', '模型过拟合'),
        feedback: text('A wide gap with a training loss that is nearly 0.', '训练损失几乎为 0，差距很大。'),
      },
      {
        left: text('Training loss 1.1, validation loss 1.2', '训练损失 1.1，验证损失 1.2'),
        right: text('The model underfits', '模型欠拟合'),
        feedback: text('No gap worth mentioning, but both are high.', '差距不值一提，但两者都高。'),
      },
      {
        left: text('Validation loss 0.1, test loss 1.2', '验证损失 0.1，测试损失 1.2'),
        right: text('Settings were fitted to the validation data', '设置对验证数据过拟合'),
        feedback: text(
          'Choosing among many settings uses the validation data up, too; another distribution of the test data would look alike.',
          '在许多设置中挑选，也会耗尽验证数据；测试数据的分布不同，看上去也是这样。',
        ),
      },
      {
        left: text('Training loss 0.5, validation loss 0.4, with dropout', '训练损失 0.5，验证损失 0.4，用了 Dropout'),
        right: text('The two were measured in different modes', '两者是在不同模式下测得的'),
        feedback: text('Dropout acts on the training loss only.', 'Dropout 只影响训练损失。'),
      },
    ],
    tag: 'overfitting',
  },
};

/** What overfitting is, and what is not. */
export const conceptItems: QuizDefinition[] = [symptoms, cures, interpolation, leak, protocol];
