/** One term, one word. */
export interface Term {
  en: string;
  zh: string;
  /** Forms that the texts never use. */
  avoid: string[];
  /** Forms that are right for another thing, so that no test forbids them. */
  elsewhere?: string[];
  /** How the term is found in English, where its name alone would find other things. */
  inEnglish?: RegExp;
  /** Chinese words for which the English word also stands. */
  alsoZh?: string[];
}

const term = (en: string, zh: string, avoid: string[], elsewhere: string[] = [], rest: Pick<Term, 'inEnglish' | 'alsoZh'> = {}): Term => ({
  en,
  zh,
  avoid,
  elsewhere,
  ...rest,
});

/** After the Chinese editions of Dive into Deep Learning (Zhang et al.) and Deep Learning (Goodfellow et al.). */
export const glossary: Term[] = [
  term('forward propagation', '前向传播', ['向前传播', '正向传播']),
  term('backpropagation', '反向传播', ['逆传播']),
  term('backpropagation through time', '通过时间反向传播', ['沿时间反向传播', '随时间反向传播'], ['沿时间', '随时间']),
  term('upstream gradient', '上游梯度', ['外部梯度']),
  term('pre-activation', '净输入', ['预激活']),
  term('logits', 'logits（未归一化分数）', ['分对数']),
  term('weight', '权重', ['权值']),
  term('bias (parameter)', '偏置', [], ['偏差'], { alsoZh: ['偏差'] }),
  term('bias (statistics)', '偏差', [], ['偏置'], { inEnglish: /\bbias[- ]correct|\bbias and variance/i }),
  term('hidden layer', '隐藏层', ['隐层']),
  term('hidden state', '隐状态', ['隐藏状态']),
  term('cell state', '细胞状态', ['单元状态']),
  term('candidate state', '候选状态', [], ['新状态']),
  term('forget gate', '遗忘门', ['忘记门']),
  term('time step', '时间步', [], ['时刻']),
  term('fully connected layer', '全连接层', ['稠密层']),
  term('multilayer perceptron', '多层感知机', ['多层感知器']),
  term('pooling', '池化', ['汇聚']),
  term('stride', '步幅', ['步长']),
  term('strided convolution', '跨步卷积', ['步进卷积']),
  term('padding', '填充', ['补零']),
  term('kernel', '卷积核', ['过滤器']),
  term('feature map', '特征图', ['特征映射']),
  term('receptive field', '感受野', ['接受域']),
  term('dilated convolution', '空洞卷积', ['扩张卷积']),
  term('cross-correlation', '互相关', [], ['相关']),
  term('depthwise convolution', '逐通道卷积', ['深度卷积']),
  term('pointwise convolution', '逐点卷积', ['点卷积']),
  term('transposed convolution', '转置卷积', ['反卷积']),
  term('downsampling', '下采样', [], ['降维']),
  term('minibatch', '小批量', ['迷你批']),
  term('batch size', '批量大小', ['批次']),
  term('epoch', '轮', ['世代']),
  term('batch normalization', '批量归一化', ['批标准化', '批正则化']),
  term('layer normalization', '层归一化', ['层标准化']),
  term('regularization', '正则化', [], ['规范化']),
  term('weight decay', '权重衰减', ['权值衰减']),
  term('dropout', 'Dropout（暂退法）', ['丢弃法']),
  term('early stopping', '早停', ['提前终止']),
  term('data augmentation', '数据增强', ['数据增广']),
  term('hinge loss', '合页损失', ['铰链损失']),
  term('attention score', '注意力分数', ['注意力得分']),
  term('additive attention', '加性注意力', ['加法注意力']),
  term('query, key, value', '查询、键、值', ['关键字'], ['询问'], { inEnglish: /\bquer(?:y|ies)\b/i }),
  term('mask', '掩码（名词）、掩蔽（动词）', ['遮罩']),
  term('concatenate', '拼接', ['连结']),
  term('residual connection', '残差连接', ['跳跃连接']),
  term('token', '词元', ['令牌']),
  term('fine-tuning', '微调', ['精调']),
  term('discriminator', '判别器', ['辨别器']),
  term('mode collapse', '模式坍塌', ['模式崩溃']),
  term('fan-in, fan-out', '扇入、扇出', [], ['输入数', '输出数'], { inEnglish: /\bfan-(?:in|out)\b/i }),
  term('vanishing, exploding gradient', '梯度消失、梯度爆炸', ['梯度弥散'], [], { inEnglish: /\b(?:vanishing|exploding) gradients?\b/i }),
  term('gradient clipping', '梯度裁剪', ['梯度截断']),
  term('gradient check', '梯度检验', ['梯度检查']),
  term('axis', '轴', [], ['维度']),
  term('tolerance', '容差', ['容忍度'], [], { inEnglish: /\b(?:within|relative|absolute) (?:a |the )?tolerance/i }),
];
