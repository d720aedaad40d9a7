// expect: timeout
for (;;);
export const f = 1;
