import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** What is often said of capsule networks. */
export const claims: QuizDefinition = {
  id: 'capsule-claims',
  tag: 'capsule-vector',
  keyPoint: 'limits',
  body: {
    kind: 'multiple',
    prompt: text('Which of these statements about capsule networks are right?', '下列关于胶囊网络的说法，哪些正确？'),
    options: [
      {
        text: text('Capsules date from 2011, routing by agreement from 2017.', '胶囊始于 2011 年，路由则始于 2017 年。'),
        correct: true,
        feedback: text(
          '“Transforming Auto-encoders” of 2011 has capsules, but no routing yet.',
          '2011 年的 Transforming Auto-encoders 里已有胶囊，但还没有路由。',
        ),
      },
      {
        text: text('Their good results of 2017 are on small images like MNIST.', '2017 年的好成绩都来自 MNIST 这类小图像。'),
        correct: true,
        feedback: text(
          'On CIFAR-10 an ensemble stayed well behind convolutional networks of the time.',
          '在 CIFAR-10 上，多个模型的集成仍明显落后于当时的卷积网络。',
        ),
      },
      {
        text: text('A unit holds several capsules, and each one is a feature.', '一个单元里有几个胶囊，每个胶囊是一个特征。'),
        feedback: text(
          'A capsule is a whole vector: its length is presence, its direction is pose.',
          '胶囊是一整个向量：长度表示是否存在，方向表示姿态。',
        ),
        tag: 'capsule-vector',
      },
      {
        text: text('Routing draws at random where a capsule sends its vector.', '路由靠随机抽取，决定每个胶囊把向量送往哪里。'),
        feedback: text(
          'The coefficients are a softmax of logits, which agreement raises or lowers. Nothing is drawn at random.',
          '耦合系数是 logits 的 softmax，logits 随一致程度升降。其中没有随机抽样。',
        ),
        tag: 'routing-coupling',
      },
      {
        text: text('The maps are flattened, so that each number is a capsule.', '先把特征图整个展平，让其中每个数成为一个胶囊。'),
        feedback: text(
          'The maps are reshaped into short vectors. After flattening, nothing tells which numbers form one pose.',
          '特征图要变形为一组短向量。展平之后，就不知道哪些数属于同一个姿态了。',
        ),
        tag: 'capsule-vector',
      },
      {
        text: text('They lead in detecting objects and in generating images.', '它在目标检测和图像生成上领先于其他网络。'),
        feedback: text('That was hoped for and has not been shown.', '那只是当初的期望，并没有得到证实。'),
        tag: 'routing-agreement',
      },
    ],
  },
};
