export { createRandom, seedOf, splitMix32, type Random } from './random.ts';
export { Lang, langs, Text } from './text.ts';
export { Frequency, Level, levels, Topic, topics } from './topics.ts';
export { tags } from './tags.ts';
export * from './task.ts';
export * from './question.ts';
export * from './quiz.ts';
export { BankError, loadBank, quizBody, type Bank, type Question, type QuestionText, type Task, type TaskText } from './load.ts';
