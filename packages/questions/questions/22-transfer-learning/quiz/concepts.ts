import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

const medical: QuizDefinition = {
  id: 'transfer-medical-images',
  tag: 'negative-transfer',
  keyPoint: 'evidence',
  body: {
    kind: 'single',
    prompt: text(
      'Raghu et al. (2019) compared networks pretrained on ImageNet with networks trained from scratch on large sets of retinal and chest images. What did they find?',
      'Raghu 等人（2019）在大规模的视网膜图像和胸部图像上，比较了用 ImageNet 预训练的网络与从头训练的网络。他们发现了什么？',
    ),
    options: [
      {
        text: text('Little difference in accuracy, but faster convergence', '准确率相差不大，但收敛更快'),
        correct: true,
        feedback: text(
          'Small networks from scratch came close to the large pretrained ones, and part of the faster convergence came from the scale of the weights.',
          '从头训练的小网络与预训练的大网络相差无几；收敛加快，部分原因只是权重的尺度合适。',
        ),
      },
      {
        text: text('A large gain, since the first layers find edges anywhere', '提升很大，因为前几层在任何图像上都能找到边缘'),
        feedback: text(
          'Edges do transfer, and reuse was found mostly in the lowest layers. With enough images a network learns them quickly by itself.',
          '边缘确实可以迁移，重用也主要发生在最低的几层。但图像足够多时，网络自己很快就能学会。',
        ),
        tag: 'negative-transfer',
      },
      {
        text: text('Clearly lower accuracy, a case of negative transfer', '准确率明显下降，属于负迁移'),
        feedback: text('The effect was small, not harmful.', '影响很小，但并不有害。'),
        tag: 'negative-transfer',
      },
      {
        text: text('A gain that grew with the number of medical images', '医学图像越多，提升越大'),
        feedback: text(
          'It is the other way round: pretraining matters most where target data is scarce.',
          '正好相反：目标数据越少，预训练越重要。',
        ),
        tag: 'negative-transfer',
      },
    ],
  },
};

const causes: QuizDefinition = {
  id: 'negative-transfer-causes',
  tag: 'negative-transfer',
  keyPoint: 'gain',
  body: {
    kind: 'multiple',
    prompt: text(
      'A pretrained network does worse on the target than the same network from scratch. What can be the cause?',
      '预训练的网络在目标任务上不如从头训练的同一网络。可能的原因有哪些？',
    ),
    options: [
      {
        text: text('It learned to ignore colour, which tells the targets apart.', '预训练使它忽略颜色，而目标要靠颜色区分。'),
        correct: true,
        feedback: text(
          'What an invariance has thrown away, a frozen base cannot give back, and fine-tuning has to learn it again.',
          '被不变性丢掉的信息，冻结的网络无法找回，微调也要重新学。',
        ),
      },
      {
        text: text('The same inputs have another meaning in the target task.', '同样的输入在目标任务中有另一种含义。'),
        correct: true,
        feedback: text(
          'Then $p(y \\mid x)$ contradicts, and the start is a misleading one.',
          '这时 $p(y \\mid x)$ 互相矛盾，起点就是误导性的。',
        ),
      },
      {
        text: text('The base stayed frozen although the target has plenty of data.', '目标数据充足，基础网络却一直冻结。'),
        correct: true,
        feedback: text(
          'Frozen features bound what can be reached; from scratch all layers adapt to the target.',
          '冻结的特征限制了上限，而从头训练时所有层都会适应目标。',
        ),
      },
      {
        text: text('The source data set was much larger than that of the target.', '源数据集的规模比目标数据集大得多。'),
        feedback: text('That is the usual situation, and the one in which transfer pays.', '这是通常的情形，也正是迁移有好处的情形。'),
        tag: 'negative-transfer',
      },
      {
        text: text('The target has far fewer classes than the source had.', '目标任务的类别比源任务少得多。'),
        feedback: text(
          'The head is replaced in any case. The number of classes does not make the features worse.',
          '输出头反正要换，类别数不会使特征变差。',
        ),
        tag: 'feature-extraction',
      },
    ],
  },
};

const shifts: QuizDefinition = {
  id: 'domain-shift-kinds',
  tag: 'domain-shift',
  keyPoint: 'shift',
  body: {
    kind: 'match',
    prompt: text('Pair each change with its name.', '把每种变化与它的名称配对。'),
    pairs: [
      {
        left: text(
          'A hospital buys another scanner; the diagnoses of given tissue stay the same',
          '医院换了一种扫描仪；对同样的组织，诊断不变',
        ),
        right: text('Covariate shift: $p(x)$', '协变量偏移：$p(x)$'),
        feedback: text('The inputs look different, what they mean does not change.', '输入的样子变了，含义没有变。'),
      },
      {
        left: text(
          'In an epidemic one disease becomes ten times as frequent; each disease looks as before',
          '疫情中某种病的比例变为十倍；每种病的表现与从前一样',
        ),
        right: text('Label shift: $p(y)$', '标签偏移：$p(y)$'),
        feedback: text(
          '$p(x \\mid y)$ stays, so the posteriors can be corrected by the ratio of the frequencies.',
          '$p(x \\mid y)$ 不变，所以可以按频率之比来修正后验概率。',
        ),
      },
      {
        left: text('A new guideline calls the same finding ill that was called healthy', '新的指南把原来判为健康的表现判为患病'),
        right: text('Concept shift: $p(y \\mid x)$', '概念偏移：$p(y \\mid x)$'),
        feedback: text(
          'No adaptation to inputs helps here: the labels themselves have to be new.',
          '怎样适应输入都没有用，标签本身要重新标注。',
        ),
      },
    ],
    tag: 'domain-shift',
  },
};

const gap: QuizDefinition = {
  id: 'probe-below-tuning',
  tag: 'linear-probe',
  keyPoint: 'probe',
  body: {
    kind: 'single',
    prompt: text(
      'On validation data a linear probe reaches 60 %, fine-tuning the same network 92 %, training it from scratch 90 %. What follows?',
      '在验证数据上，线性探测的准确率是 60 %，微调同一网络是 92 %，从头训练是 90 %。由此可知什么？',
    ),
    options: [
      {
        text: text('Pretraining gained two points here', '预训练在这里带来两个百分点的提升'),
        correct: true,
        feedback: text(
          'The gain is against training from scratch. The probe says that the classes are not separated linearly in the old features.',
          '收益是与从头训练相比得出的。线性探测只说明各类别在原来的特征中不是线性可分的。',
        ),
      },
      {
        text: text('Pretraining gained thirty-two points here', '预训练在这里带来三十二个百分点的提升'),
        feedback: text(
          'That is the gain of fine-tuning over freezing. Both start from the same pretrained weights.',
          '那是微调相对于冻结的提升，两者都从同样的预训练权重开始。',
        ),
        tag: 'negative-transfer',
      },
      {
        text: text('The features are useless for this task', '这些特征对该任务毫无用处'),
        feedback: text(
          'They are not linearly separable. As a start they did a little better than random weights.',
          '它们只是不能线性分开。作为起点，它们比随机权重还要好一点。',
        ),
        tag: 'linear-probe',
      },
      {
        text: text('The probe was trained for too few steps', '线性探测训练的步数太少'),
        feedback: text(
          'It may have been, but nothing here says so. A convex problem with a gap of thirty points points to the features.',
          '有可能，但这里没有依据。这是凸问题，相差三十个百分点，原因多半在特征。',
        ),
        tag: 'linear-probe',
      },
    ],
  },
};

const unfreezing: QuizDefinition = {
  id: 'gradual-unfreezing-cloze',
  tag: 'layerwise-rates',
  keyPoint: 'layers',
  body: {
    kind: 'cloze',
    prompt: text(
      'In ULMFiT the layers are unfrozen one by one, beginning with the [[begin]] layer. The largest learning rate belongs to the [[largest]] layer, because the [[general]] layers hold the most general features.',
      '在 ULMFiT 中，各层是逐层解冻的，从[[begin]]层开始；学习率最大的是[[largest]]层，因为最通用的特征在[[general]]层。',
    ),
    gaps: [
      {
        id: 'begin',
        accept: ['last', 'top', 'output', 'final', 'last layer', '最后一', '最后', '最后一层', '末', '输出', '输出层', '顶', '顶层'],
        feedback: text(
          'The last layer is the most specific to the source, and it is the nearest to the new head.',
          '最后一层与源任务关系最密切，也离新的输出头最近。',
        ),
        wrong: [
          {
            accept: ['first', 'input', 'lowest', 'bottom', '第一', '第一层', '最前', '输入', '底', '底层', '最低'],
            feedback: text(
              'It needs to change least: all later layers were built on its features.',
              '它最不需要改变：后面各层都建立在它的特征之上。',
            ),
            tag: 'layerwise-rates',
          },
        ],
        otherwise: text('Which end of the network stands nearest to the head?', '网络的哪一端离输出头最近？'),
      },
      {
        id: 'largest',
        accept: ['last', 'top', 'output', 'final', 'last layer', '最后一', '最后', '最后一层', '末', '输出', '输出层', '顶', '顶层'],
        feedback: text('Each layer before it gets the rate divided by 2.6.', '每往前一层，学习率除以 2.6。'),
        wrong: [
          {
            accept: ['first', 'input', 'lowest', 'bottom', '第一', '第一层', '最前', '输入', '底', '底层', '最低'],
            feedback: text('The first layer should move least.', '第一层应当动得最少。'),
            tag: 'layerwise-rates',
          },
        ],
        otherwise: text('Which layer has to change most for the new task?', '为了新任务，哪一层要改变得最多？'),
      },
      {
        id: 'general',
        accept: [
          'first',
          'early',
          'earliest',
          'lowest',
          'lower',
          'input',
          'bottom',
          '第一',
          '前几',
          '最前',
          '最前面的几',
          '靠前的',
          '前几层',
          '第一层',
          '底层',
          '靠前的层',
          '最前面的几层',
          'first layers',
          'early layers',
          '底',
          '最低',
          '输入',
        ],
        feedback: text('Edges and textures, or the forms of words, serve most tasks.', '边缘和纹理，或者词的形态，对多数任务都有用。'),
        wrong: [
          {
            accept: ['last', 'top', 'output', 'final', 'late', '最后一', '最后', '末', '输出', '顶', '后几'],
            feedback: text('The last layers are made for the source’s classes.', '最后几层是为源任务的类别服务的。'),
            tag: 'layerwise-rates',
          },
        ],
        otherwise: text('Where in the network are edges and textures found?', '边缘和纹理在网络的什么位置？'),
      },
    ],
  },
};

/** What transfer gains, how it is measured and what may have shifted. */
export const conceptItems: QuizDefinition[] = [medical, causes, shifts, gap, unfreezing];
