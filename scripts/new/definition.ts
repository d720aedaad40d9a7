/** Where a new folder goes. Only files of the built-in bank can import from it. */
export interface Destination {
  isBuiltIn: boolean;
}

const helpers = {
  task: { name: 'defineTask', type: 'TaskFile', file: 'task.ts' },
  question: { name: 'defineQuestion', type: 'QuestionFile', file: 'question.ts' },
  quiz: { name: 'defineQuiz', type: 'QuizItems', file: 'quiz.ts' },
} as const;

/** A definition with the type that checks it. A type is erased when the file is read, so that another bank needs nothing to import. */
export function definition({ isBuiltIn }: Destination, kind: keyof typeof helpers, value: string): string {
  const { name, type, file } = helpers[kind];
  if (isBuiltIn) return `import { ${name} } from '../../src/${file}';\n\nexport default ${name}(${value});\n`;
  return `import type { ${type} } from 'questions';\n\nexport default ${value} satisfies ${type};\n`;
}
