// `npm run counts [-- --write]`: what the bank holds, question by question; `--write` puts it into docs/content.md.
import { parseArgs } from 'node:util';
import { langs, loadBank, quizBody, type Bank, type Question } from 'questions';
import { wordsOf } from 'questions/check';
import { tableText, writePart } from './tools.ts';

const sum = (numbers: number[]): number => numbers.reduce((total, number) => total + number, 0);
const kindOf = (item: Question['quiz'][number]) => quizBody(item, 1).kind;
const seededOf = ({ quiz }: Question): number => quiz.filter((item) => typeof item.body === 'function').length;

function rowOf(question: Question, { tasks }: Bank): (string | number)[] {
  const own = question.tasks.map((id) => tasks.get(id)!);
  const hunts = own.filter((task) => task.inherits !== null).length;
  const kinds = new Set(question.quiz.map(kindOf)).size;
  const words = langs.map((lang) => wordsOf(question.text[lang].answer));
  return [question.number, question.slug, own.length - hunts, hunts, question.quiz.length, kinds, seededOf(question), ...words];
}

function countsText(bank: Bank): string {
  const rows = bank.questions.map((question) => rowOf(question, bank));
  const totals = [2, 3, 4].map((column) => sum(rows.map((row) => Number(row[column]))));
  const items = bank.questions.flatMap((question) => question.quiz);
  const byKind = Map.groupBy(items, kindOf);
  const mistakes = sum([...bank.tasks.values()].filter((task) => task.inherits === null).map((task) => task.mistakes.length));
  const solutions = sum([...bank.tasks.values()].map((task) => 1 + task.alternatives.length));
  const header = ['', 'question', 'tasks', 'bug hunts', 'quiz items', 'kinds', 'seeded', 'words, en', 'words, zh'];
  return [
    tableText([header, ...rows, ['', 'all', ...totals, byKind.size, sum(bank.questions.map(seededOf)), '', '']], [1]),
    '',
    `quiz items by kind: ${[...byKind].map(([kind, list]) => `${kind} ${list.length}`).join(', ')}`,
    `known mistakes: ${mistakes}; right programs: ${solutions}`,
  ].join('\n');
}

const { values } = parseArgs({ options: { write: { type: 'boolean', default: false } } });
const text = countsText(await loadBank());
console.log(text);
if (values.write) writePart('counts', text);
