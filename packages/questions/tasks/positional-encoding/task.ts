import { defineTask } from '../../src/task.ts';

export default defineTask({
  revision: 1,
  question: 19,
  level: 'easy',
  minutes: 10,
  frequency: 'common',
  tags: ['position-encoding', 'attention-order'],
  oracle: 'tf',
  signature: {
    fn: 'positionalEncoding',
    params: [
      { name: 'length', type: 'number' },
      { name: 'dModel', type: 'number' },
    ],
    returns: 'Matrix',
    text: 'positionalEncoding(length: number, dModel: number): Matrix',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Three positions, four columns', zh: '三个位置，四列' },
      visibility: 'public',
      args: [3, 4],
    },
    {
      id: 'odd-width',
      title: { en: 'Five columns: the last sine has no cosine', zh: '五列：最后一个正弦没有对应的余弦' },
      visibility: 'public',
      args: [4, 5],
    },
    { id: 'one-position', title: { en: 'Position 0 alone', zh: '只有位置 0' }, visibility: 'edge', args: [1, 6] },
    { id: 'one-column', title: { en: 'One column', zh: '只有一列' }, visibility: 'edge', args: [7, 1] },
    {
      id: 'long-sequence',
      title: { en: 'A long sequence: angles of many turns', zh: '长序列：角度超过许多圈' },
      visibility: 'edge',
      args: [150, 8],
    },
    {
      id: 'wide',
      title: { en: 'More columns than positions', zh: '列多于位置' },
      visibility: 'hidden',
      args: [random.int(5, 9), 2 * random.int(8, 12)],
    },
    {
      id: 'wide-odd',
      title: { en: 'Many columns, an odd number', zh: '列数较多且为奇数' },
      visibility: 'hidden',
      args: [random.int(6, 10), 2 * random.int(6, 9) + 1],
    },
    {
      id: 'tall',
      title: { en: 'More positions than columns', zh: '位置多于列' },
      visibility: 'hidden',
      args: [random.int(20, 40), 2 * random.int(3, 5)],
    },
  ],
  mistakes: {
    'column-as-pair': { tag: 'position-encoding' },
    'half-exponent': { tag: 'position-encoding' },
    'own-angle': { tag: 'position-encoding' },
    'two-halves': { tag: 'position-encoding' },
    'cosine-first': { tag: 'position-encoding' },
    'from-one': { tag: 'position-encoding' },
    'pairs-too-many': { tag: 'shape-chain' },
  },
});
