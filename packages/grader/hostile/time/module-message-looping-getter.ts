// expect: timeout
// Read outside the isolate's own timer: only the supervisor ends it.
throw {
  get message() {
    for (;;);
  },
};
