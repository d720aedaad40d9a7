/** What `nd` exports. A task may forbid some of them. */
export const ndNames: readonly string[] = [
  'zeros',
  'full',
  'shape',
  'map',
  'add',
  'sub',
  'mul',
  'scale',
  'matmul',
  'transpose',
  'sum',
  'rowSums',
  'colSums',
  'maximum',
  'erf',
];
