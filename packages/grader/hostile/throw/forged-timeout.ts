// expect: done threw threw
// The text of isolated-vm's own error: what was measured decides, not what is said.
export const f = (x: Matrix): Matrix => {
  throw new Error('Script execution timed out.');
};
