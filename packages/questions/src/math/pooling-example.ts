/** Four rows and five columns: with windows of 2 × 2 and stride 2 the last column, and with it the largest value, is in no window. */
export const poolingMap = [
  [-1, 3, 2, 0, 9],
  [-1, 7, 4, 2, 5],
  [-2, -4, 0, 6, 8],
  [-6, -8, 2, 4, 2],
];
