import type { Layer, Matrix } from '../../src/reference.ts';

/** The network of the worked examples of questions 1 and 2: two features, three relu units, one linear output. */
export const layers: [Layer, Layer] = [
  {
    w: [
      [1, -1, 2],
      [0, 1, -1],
    ],
    b: [0, 1, -1],
    activation: 'relu',
  },
  { w: [[1], [2], [-1]], b: [1], activation: 'linear' },
];

/** Two examples; question 1 takes the first. */
export const inputs: Matrix = [
  [1, 2],
  [3, -1],
];
