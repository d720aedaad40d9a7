import type { Random } from '../../src/random.ts';
import { defineTask } from '../../src/task.ts';

const sampled = (rows: number, cols: number, rng: number) => ({
  args: [rows, cols, { rng }],
  sample: { law: 'orthogonal' as const, shape: [rows, cols], scale: 1 },
});
const seed = (random: Random) => random.int(1, 2 ** 31 - 1);

export default defineTask({
  revision: 1,
  question: 29,
  level: 'hard',
  minutes: 20,
  frequency: 'rare',
  tags: ['init-orthogonal', 'random-source'],
  oracle: 'stat',
  signature: {
    fn: 'orthogonal',
    params: [
      { name: 'rows', type: 'number' },
      { name: 'cols', type: 'number' },
      { name: 'rng', type: 'Rng' },
    ],
    returns: 'Matrix',
    text: 'orthogonal(rows: number, cols: number, rng: Rng): Matrix',
  },
  cases: (random) => [
    { id: 'square', title: { en: 'Square, 3 by 3', zh: '方阵，3 行 3 列' }, visibility: 'public', ...sampled(3, 3, 29) },
    { id: 'wide', title: { en: 'More columns than rows', zh: '列多于行' }, visibility: 'public', ...sampled(3, 5, 30) },
    { id: 'tall', title: { en: 'More rows than columns', zh: '行多于列' }, visibility: 'public', ...sampled(6, 4, 31) },
    {
      id: 'same-seed',
      title: { en: 'The same generator once more', zh: '再用一次同样的生成器' },
      visibility: 'edge',
      ...sampled(3, 5, 30),
    },
    { id: 'another-seed', title: { en: 'Another generator', zh: '换一个生成器' }, visibility: 'edge', ...sampled(3, 5, 32) },
    { id: 'one-row', title: { en: 'One row', zh: '只有一行' }, visibility: 'edge', ...sampled(1, 7, 33) },
    { id: 'one-column', title: { en: 'One column', zh: '只有一列' }, visibility: 'edge', ...sampled(8, 1, 34) },
    { id: 'one-by-one', title: { en: '1 by 1: 1 or −1', zh: '1 行 1 列：1 或 −1' }, visibility: 'edge', ...sampled(1, 1, 35) },
    {
      id: 'large-square',
      title: { en: 'A larger square matrix', zh: '较大的方阵' },
      visibility: 'hidden',
      ...sampled(24, 24, seed(random)),
    },
    {
      id: 'large-wide',
      title: { en: 'Many more columns than rows', zh: '列远多于行' },
      visibility: 'hidden',
      ...sampled(9, 40, seed(random)),
    },
    {
      id: 'large-tall',
      title: { en: 'Many more rows than columns', zh: '行远多于列' },
      visibility: 'hidden',
      ...sampled(50, 7, seed(random)),
    },
  ],
  mistakes: {
    'no-projection': { tag: 'init-orthogonal' },
    'not-normalised': { tag: 'init-orthogonal' },
    'previous-only': { tag: 'init-orthogonal' },
    'share-of-long-vectors': { tag: 'init-orthogonal' },
    'always-rows': { tag: 'init-orthogonal' },
    identity: { tag: 'random-source' },
    'own-random': { tag: 'random-source' },
  },
});
