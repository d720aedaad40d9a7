// expect: done value value
// returns: {"record":{"loss":"number"}}
class Result {
  get loss() {
    return 3;
  }
}
export const f = (x: Matrix) => new Result();
