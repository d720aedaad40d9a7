import type { QuizDefinition } from '../../../src/quiz.ts';
import type { Text } from '../../../src/text.ts';

const text = (en: string, zh: string): Text => ({ en, zh });

/** What is often said of pooling. */
export const claims: QuizDefinition = {
  id: 'pooling-claims',
  tag: 'pool-effect',
  keyPoint: 'average',
  body: {
    kind: 'multiple',
    prompt: text('Which of these statements about pooling are right?', '下列关于池化的说法，哪些正确？'),
    options: [
      {
        text: text('The windows (0, 8) and (4, 4) have the same average.', '窗口 (0, 8) 与窗口 (4, 4) 的平均值相同。'),
        correct: true,
        feedback: text('Detail within a window is exactly what an average removes.', '平均所去掉的，正是窗口之内的细节。'),
      },
      {
        text: text('Adaptive pooling brings maps of different sizes to one size.', '自适应池化能把大小不一的特征图变成同样大小。'),
        correct: true,
        feedback: text(
          'The output size is given, and the windows follow from it and from the size of the map.',
          '输出大小是给定的，窗口由它和特征图的大小推出。',
        ),
      },
      {
        text: text('2 × 2 pooling keeps the numbers of axes and of channels.', '2 × 2 池化不改变轴的个数，也不改变通道数。'),
        correct: true,
        feedback: text('Only height and width shrink.', '变小的只有高和宽。'),
      },
      {
        text: text('Average pooling keeps the detail, since it uses all values.', '平均池化用到了所有的值，所以保留了细节。'),
        feedback: text(
          'It uses all values of a window and keeps one number. A bright and a dark pixel give the same as two gray ones.',
          '它用到窗口中所有的值，只留下一个数。一亮一暗两个像素，与两个灰色像素结果相同。',
        ),
        tag: 'pool-average',
      },
      {
        text: text('Adaptive pooling takes larger windows for larger objects.', '图中的物体越大，自适应池化取的窗口也就越大。'),
        feedback: text(
          'It never looks at the values. Its windows follow from the lengths of the map and of the output.',
          '它不看数值。窗口只取决于特征图和输出的大小。',
        ),
        tag: 'pool-adaptive',
      },
      {
        text: text('2 × 2 pooling lowers the dimension: four axes become three.', '2 × 2 池化降低数据的维度：四个轴变成三个。'),
        feedback: text(
          'No axis is removed. “Dimension” can mean an axis, its length or the number of values; say which.',
          '没有去掉任何轴。“维度”可以指轴，也可以指轴的长度或数值的个数，要说清楚。',
        ),
        tag: 'pool-window',
      },
    ],
  },
};
