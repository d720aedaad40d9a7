import type { TaskFile } from 'questions';

/** Log-probabilities of n tokens, each at most −0.1. */
const logProbs = (values: number[]): number[] => values.map((value) => -0.1 - Math.abs(value));

export default {
  revision: 1,
  question: 101,
  level: 'easy',
  minutes: 4,
  frequency: 'common',
  tags: ['perplexity'],
  oracle: 'tf',
  signature: {
    fn: 'perplexity',
    params: [{ name: 'logProbs', type: 'Vector', shape: '[tokens]' }],
    returns: 'number',
    text: 'perplexity(logProbs: Vector): number',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: 'Probabilities of 1/2, 1/4 and 1/8', zh: '概率为 1/2、1/4 和 1/8' },
      visibility: 'public',
      args: [[Math.log(1 / 2), Math.log(1 / 4), Math.log(1 / 8)]],
    },
    { id: 'certain', title: { en: 'Always certain, always right', zh: '总是确信，总是猜对' }, visibility: 'edge', args: [[0, 0]] },
    { id: 'one-token', title: { en: 'A single token', zh: '只有一个词元' }, visibility: 'edge', args: [[-2.5]] },
    {
      id: 'seven-tokens',
      title: { en: 'Seven tokens', zh: '七个词元' },
      visibility: 'hidden',
      args: [logProbs(random.vector(7))],
    },
    {
      id: 'twelve-tokens',
      title: { en: 'Twelve tokens', zh: '十二个词元' },
      visibility: 'hidden',
      args: [logProbs(random.vector(12))],
    },
  ],
  mistakes: {
    summed: { tag: 'perplexity' },
    sign: { tag: 'perplexity' },
    'base-two': { tag: 'perplexity' },
    'mean-of-perplexities': { tag: 'perplexity' },
  },
} satisfies TaskFile;
