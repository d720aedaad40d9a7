import type { Bank, Lang, LearningPath, Question, QuizDefinition, Task } from 'questions';
import { notFound } from '../problem.ts';

/** The bank by id and by tag. */
export interface Catalogue {
  questions: Question[];
  tasks: Map<string, Task>;
  paths: LearningPath[];
  /** Each throws a Problem (404) naming the id. */
  question(slug: string): Question;
  task(id: string): Task;
  quizItem(id: string): { item: QuizDefinition; question: Question };
  /** The question to whose page a task belongs; null where it has none. */
  questionOfTask(id: string): Question | null;
  /** The name of a concept; its id where the bank no longer knows it. */
  tagName(tag: string, lang: Lang): string;
  tasksTagged(tag: string): Task[];
  quizTagged(tag: string): QuizDefinition[];
  /** The question on whose page a concept is asked about or explained; null where it is nowhere. */
  questionTagged(tag: string): Question | null;
  /** The first key point with this tag. */
  keyPointTagged(tag: string): { question: Question; id: string } | null;
}

export function createCatalogue(bank: Bank): Catalogue {
  const bySlug = new Map(bank.questions.map((question) => [question.slug, question]));
  const quiz = new Map(bank.questions.flatMap((question) => question.quiz.map((item) => [item.id, { item, question }] as const)));
  const owner = new Map(bank.questions.flatMap((question) => question.tasks.map((id) => [id, question] as const)));
  const found = <T>(value: T | undefined, what: string, id: string): T => {
    if (value === undefined) throw notFound(what, id);
    return value;
  };
  return {
    questions: bank.questions,
    tasks: bank.tasks,
    paths: bank.paths,
    question: (slug) => found(bySlug.get(slug), 'question', slug),
    task: (id) => found(bank.tasks.get(id), 'task', id),
    quizItem: (id) => found(quiz.get(id), 'quiz item', id),
    questionOfTask: (id) => owner.get(id) ?? null,
    tagName: (tag, lang) => bank.tags[tag]?.[lang] ?? tag,
    tasksTagged: (tag) => [...bank.tasks.values()].filter((task) => task.tags.includes(tag)),
    quizTagged: (tag) => [...quiz.values()].filter(({ item }) => item.tag === tag).map(({ item }) => item),
    questionTagged(tag) {
      const asked = [...quiz.values()].find(({ item }) => item.tag === tag);
      return asked?.question ?? this.keyPointTagged(tag)?.question ?? null;
    },
    keyPointTagged(tag) {
      for (const question of bank.questions) {
        const point = Object.entries(question.keyPoints).find(([, value]) => value.tag === tag);
        if (point) return { question, id: point[0] };
      }
      return null;
    },
  };
}
