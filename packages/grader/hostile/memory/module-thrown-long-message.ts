// expect: runtime-error or out-of-memory or timeout
throw new Error('x'.repeat(2 ** 28));
