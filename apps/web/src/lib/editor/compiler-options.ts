/**
 * How the editor checks a learner's program: as strictly as the grader strips types, and no stricter than an interview
 * would be. No DOM: the sandbox has none.
 */
export const compilerOptions = {
  target: 99, // ESNext
  module: 99, // ESNext
  moduleDetection: 3, // Every file is a module, so that no program collides with another's names.
  lib: ['esnext'],
  strict: true,
  // The sandbox removes types and compiles nothing: an enum or a namespace would be left without a meaning.
  erasableSyntaxOnly: true,
  // An index that runs over is what the cases are for; `x[i]!` everywhere would be noise.
  noUncheckedIndexedAccess: false,
  allowNonTsExtensions: true,
  noEmit: true,
  types: [],
};
