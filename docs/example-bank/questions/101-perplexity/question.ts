import type { QuestionFile } from 'questions';

/** The worked example: the probabilities that a model gave to three tokens. */
const probabilities = [1 / 2, 1 / 4, 1 / 8];
const loss = -probabilities.reduce((sum, p) => sum + Math.log(p), 0) / probabilities.length;

export default {
  number: 101,
  topic: 'training',
  level: 'easy',
  minutes: 8,
  frequency: 'common',
  short: { en: 'Perplexity', zh: '困惑度' },
  buildsOn: ['loss-functions'],
  tasks: ['perplexity'],
  keyPoints: {
    definition: { tag: 'perplexity' },
    reading: { tag: 'perplexity' },
    bounds: { tag: 'perplexity' },
    comparison: { tag: 'cross-entropy' },
  },
  references: [
    {
      title: 'Perplexity: a measure of the difficulty of speech recognition tasks',
      authors: 'Frederick Jelinek, Robert Mercer, Lalit Bahl, James Baker',
      year: 1977,
      id: 'doi:10.1121/1.2016299',
    },
    {
      title: 'Speech and Language Processing',
      authors: 'Daniel Jurafsky, James Martin',
      year: 2009,
      id: 'isbn:9780131873216',
      where: '4.4, evaluating n-grams',
    },
  ],
  numbers: () => ({ loss: loss.toFixed(3), perplexity: Math.exp(loss).toFixed(0), bits: (loss / Math.LN2).toFixed(0) }),
} satisfies QuestionFile;
