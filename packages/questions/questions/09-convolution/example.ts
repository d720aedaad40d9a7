/** Two input channels, one output channel, stride 1, no padding: small enough to check by hand. */
export const channels = [
  [
    [1, 2, 0],
    [0, 1, 3],
    [2, 0, 1],
  ],
  [
    [0, 1, 1],
    [2, 0, 1],
    [1, 3, 0],
  ],
];
export const kernels = [
  [
    [1, 0],
    [2, -1],
  ],
  [
    [0, 1],
    [-1, 0],
  ],
];
export const bias = 1;
