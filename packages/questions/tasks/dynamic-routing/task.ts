import { createRandom, type Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

/** Predictions that share a direction for each output capsule, so that agreement has something to find. */
function agreeing(random: Random, inCaps: number, outCaps: number, dim: number) {
  const common = random.matrix(outCaps, dim, 0.6);
  return random
    .tensor3(inCaps, outCaps, dim, 0.8)
    .map((predictions) => predictions.map((row, j) => row.map((value, d) => Math.round(1000 * (value + common[j]![d]!)) / 1000)));
}

export default defineTask({
  revision: 1,
  question: 23,
  level: 'hard',
  minutes: 25,
  frequency: 'rare',
  tags: ['routing-coupling', 'routing-agreement', 'squash'],
  oracle: 'tf',
  signature: {
    fn: 'dynamicRouting',
    params: [
      { name: 'uHat', type: 'Tensor3', shape: '[inCaps, outCaps, dim]' },
      { name: 'iterations', type: 'number' },
    ],
    returns: 'Matrix',
    text: 'dynamicRouting(uHat: Tensor3, iterations: number): Matrix',
  },
  cases: (random) => [
    {
      // All three agree on output 0; on output 1 two contradict each other.
      id: 'worked-example',
      title: { en: 'Three input capsules, two output capsules, two rounds', zh: '三个输入胶囊，两个输出胶囊，两轮' },
      visibility: 'public',
      args: [
        [
          [
            [2, 0],
            [0, 1],
          ],
          [
            [2, 1],
            [0, -1],
          ],
          [
            [1, 0],
            [1, 0],
          ],
        ],
        2,
      ],
    },
    {
      id: 'three-rounds',
      title: { en: 'Four input capsules, three output capsules, three rounds', zh: '四个输入胶囊，三个输出胶囊，三轮' },
      visibility: 'public',
      args: [agreeing(createRandom(2301), 4, 3, 2), 3],
    },
    {
      id: 'one-round',
      title: { en: 'One round: the coupling is even', zh: '一轮：耦合是平均的' },
      visibility: 'edge',
      args: [agreeing(createRandom(2302), 5, 3, 4), 1],
    },
    {
      id: 'one-input',
      title: { en: 'One input capsule', zh: '只有一个输入胶囊' },
      visibility: 'edge',
      args: [agreeing(createRandom(2303), 1, 4, 3), 3],
    },
    {
      id: 'one-output',
      title: { en: 'One output capsule: its coupling is always 1', zh: '只有一个输出胶囊：耦合恒为 1' },
      visibility: 'edge',
      args: [agreeing(createRandom(2304), 4, 1, 3), 3],
    },
    {
      // Output 1 gets nothing at all.
      id: 'zero-predictions',
      title: { en: 'An output capsule that nobody predicts anything for', zh: '有一个输出胶囊，所有预测都是零' },
      visibility: 'edge',
      args: [
        [
          [
            [0.5, -1, 0.2],
            [0, 0, 0],
          ],
          [
            [1, 0.4, -0.3],
            [0, 0, 0],
          ],
        ],
        3,
      ],
    },
    {
      // Logits after the first round: 735, 268; −604, 447; 630, 179.
      id: 'long-predictions',
      title: { en: 'Predictions of length several hundred', zh: '预测向量的长度达数百' },
      visibility: 'edge',
      args: [
        [
          [
            [800, 0],
            [0, 300],
          ],
          [
            [-700, 100],
            [0, 500],
          ],
          [
            [600, 200],
            [-400, 0],
          ],
        ],
        3,
      ],
    },
    {
      id: 'all-sizes-differ',
      title: { en: 'Every size different, three rounds', zh: '各个大小互不相同，三轮' },
      visibility: 'hidden',
      args: [agreeing(random, 6, 3, 4), 3],
    },
    {
      id: 'many-outputs',
      title: { en: 'More output capsules than input capsules, two rounds', zh: '输出胶囊多于输入胶囊，两轮' },
      visibility: 'hidden',
      args: [agreeing(random, 3, 7, 2), 2],
    },
    {
      id: 'four-rounds',
      title: { en: 'Many input capsules, four rounds', zh: '输入胶囊较多，四轮' },
      visibility: 'hidden',
      args: [agreeing(random, 9, 4, 5), 4],
    },
  ],
  mistakes: {
    'softmax-over-inputs': { tag: 'routing-coupling' },
    'squashed-coupling': { tag: 'routing-coupling' },
    'logits-replaced': { tag: 'routing-agreement' },
    'agreement-before-squash': { tag: 'routing-agreement' },
    'shared-logits': { tag: 'routing-agreement' },
    'one-round-more': { tag: 'routing-agreement' },
    'zero-divided': { tag: 'squash' },
  },
});
