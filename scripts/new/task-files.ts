import { headings } from '../../packages/questions/src/markdown.ts';
import type { Lang } from '../../packages/questions/src/text.ts';
import { definition, type Destination } from './definition.ts';

/** The files of a new task: they load, and say at every place what is left to write. */
export function taskFiles(id: string, destination: Destination): Record<string, string> {
  const fn = id.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  const program = (body: string, comment = ''): string => `${comment}export function ${fn}(x: Vector): Vector {\n  ${body}\n}\n`;
  return {
    'task.ts': definition(destination, 'task', taskDefinition(fn)),
    'en.md': taskText('en'),
    'zh.md': taskText('zh'),
    'starter.ts': program("throw new Error('not implemented');"),
    'solution.ts': program(
      "throw new Error('not implemented');",
      '// [write: the model answer, 10 to 30 minutes of work, comments that say why]\n',
    ),
    'solution.py': '# [write: the same in NumPy or PyTorch, for reading]\n',
    'reference.ts': referenceText,
    'mistakes/first-mistake.ts': program('return x;', '// [write: a program that people write and that is wrong; four of them at least]\n'),
  };
}

const referenceText = `// [write: the result from the mathematics, not from the solution: plain for the oracle 'exact', (tf, ...args) with TensorFlow.js for 'tf' and 'grad']
export default (x: number[]): number[] => x;
`;

const taskDefinition = (fn: string): string => `{
  revision: 1,
  // [write: number of the question, level, minutes, how often it is asked, the concepts it exercises]
  question: 1,
  level: 'easy',
  minutes: 10,
  frequency: 'occasional',
  tags: ['shape-chain'],
  // [write: the oracle: 'tf', 'grad', 'stat' or 'exact']
  oracle: 'exact',
  // [write: the signature]
  signature: {
    fn: '${fn}',
    params: [{ name: 'x', type: 'Vector', shape: '[n]' }],
    returns: 'Vector',
    text: '${fn}(x: Vector): Vector',
  },
  cases: (random) => [
    {
      id: 'worked-example',
      title: { en: '[write: what the worked example shows]', zh: '[write: the same in Chinese]' },
      visibility: 'public',
      args: [[1, 2]],
    },
    {
      // [write: edge cases by name, and hidden ones from the generator; all sizes different]
      id: 'five-numbers',
      title: { en: 'Five numbers', zh: '五个数' },
      visibility: 'hidden',
      args: [random.vector(5)],
    },
  ],
  mistakes: {
    'first-mistake': { tag: 'shape-chain' },
  },
}`;

const taskText = (lang: Lang): string => `# [write: title]

## ${headings.task[lang]}

[write: what to compute, its equation, the shape of every argument and of the result, the convention, what is out of scope]

## ${headings.hints[lang]}

1. [write: a nudge]
2. [write: the step that most people miss]
3. [write: nearly the answer]

## ${headings.mistakes[lang]}

### first-mistake: [write: what is wrong, as a title]

[write: why it is wrong and what it would do]

> [write: a question that leads to it]
`;
