// expect: timeout
// returns: {"record":{"loss":"number"}}
export function f(x: Matrix) {
  return {
    get loss() {
      for (;;);
    },
  };
}
