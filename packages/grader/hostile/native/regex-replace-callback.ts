// expect: timeout
export const f = (x: Matrix): Matrix => [
  [
    'a'.repeat(1000).replace(/a/g, () => {
      for (;;);
    }).length,
  ],
];
