// expect: runtime-error or timeout
throw new Proxy(new Error('a'), {
  get() {
    throw new Error('b');
  },
});
