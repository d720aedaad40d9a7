/** The arrow of the architecture: questions → grader → api → web. What stands to the right may import what stands to the left. */
const from = (path, to, name, comment) => ({ name, comment, severity: 'error', from: { path }, to: { path: to } });

module.exports = {
  forbidden: [
    from(
      '^packages/questions/',
      '^(packages/grader|apps)/',
      'questions-import-nothing',
      'The bank is data: it runs nothing and knows nobody.',
    ),
    from('^packages/grader/', '^apps/', 'grader-imports-questions', 'The grader knows the bank alone.'),
    from('^apps/api/', '^apps/web/src/', 'api-not-web', 'The API mounts the built web, and imports none of its sources.'),
    {
      name: 'web-imports-types-and-figures',
      comment:
        'No answer can be bundled by mistake: the web takes types of the contract, and from the bank its figures and the learner’s declarations.',
      severity: 'error',
      from: { path: '^apps/web/' },
      to: {
        path: '^(packages|apps/api)/',
        pathNot:
          '^packages/questions/(src/figures?\\.ts|src/random\\.ts|src/math/|src/learner\\.d\\.ts|src/learner-zh\\.ts|questions/[^/]+/figure\\.ts)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'figures-import-mathematics',
      comment:
        'What a figure imports is sent to the browser: mathematics, the generator, the form of a figure, and nothing else of the bank.',
      severity: 'error',
      from: { path: '^packages/questions/(src/figures?\\.ts|src/random\\.ts|src/math/(?!.*\\.test\\.ts)|questions/[^/]+/figure\\.ts)' },
      to: {
        pathNot:
          '^(packages/questions/(src/figures?\\.ts|src/random\\.ts|src/math/|questions/[^/]+/figure\\.ts)|node_modules/vite/client\\.d\\.ts)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'only-isolate-imports-isolated-vm',
      comment: 'The bench compares with an isolate that has nothing of ours in it.',
      severity: 'error',
      from: { pathNot: '^packages/grader/src/(sandbox/isolate|measure/bench/bare)\\.ts$' },
      to: { path: 'node_modules/isolated-vm' },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(\\.svelte-kit|/build/|/generated/|/paraglide/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'svelte', 'default'] },
  },
};
