// expect: done doubled doubled
// Nothing but the language itself is there.
const strangers = ['process', 'require', 'module', 'exports', 'global', 'Buffer', 'Deno', 'Bun', 'ivm', '_ivm', 'isolatedVm', 'setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'structuredClone', 'fetch', 'XMLHttpRequest', 'Worker', 'navigator', 'crypto', 'importScripts', 'load', 'read', 'print', 'quit', 'd8', 'gc', 'WebAssembly', 'SharedArrayBuffer', 'Atomics', 'FinalizationRegistry', 'WeakRef', 'ShadowRealm', 'Intl', 'Temporal', 'harness'];
const found = strangers.filter((name) => name in globalThis);
export function f(x: Matrix): Matrix {
  if (found.length > 0) throw new Error(found.join());
  return x.map((row) => row.map((v) => 2 * v));
}
