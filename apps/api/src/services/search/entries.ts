import type { Lang, Question, Task } from 'questions';
import type { SearchHit } from '../../contract/search.ts';
import type { Catalogue } from '../catalogue.ts';
import { passagesOf } from './passages.ts';

type Both<T> = Record<Lang, T>;

/**
 * Something that can be found. It holds what its page shows to whoever opens it and nothing else: no solution, known mistake, hint, quiz item,
 * wrong answer or answer at another level.
 */
export interface Entry {
  kind: SearchHit['kind'];
  id: string;
  question: Question | null;
  level: SearchHit['level'];
  /** Markdown. */
  title: Both<string>;
  /** Other names: short titles, ids, the name of the function. */
  names: string[];
  /** Sentences below the title. */
  passages: Both<string[]>;
}

export const entriesOf = (catalogue: Catalogue): Entry[] => [
  ...catalogue.questions.map(questionEntry),
  ...[...catalogue.tasks.values()].map((task) => taskEntry(task, catalogue.questionOfTask(task.id))),
  ...catalogue.questions.flatMap(keyPointEntries),
];

const both = <T>(of: (lang: Lang) => T): Both<T> => ({ en: of('en'), zh: of('zh') });

function questionEntry(question: Question): Entry {
  const { slug, level, short, text } = question;
  return {
    kind: 'question',
    id: slug,
    question,
    level,
    title: both((lang) => text[lang].title),
    names: [short.en, short.zh, slug],
    passages: both((lang) => [text[lang].question, text[lang].answer].flatMap((part) => passagesOf(part, lang))),
  };
}

function taskEntry({ id, level, signature, text }: Task, question: Question | null): Entry {
  return {
    kind: 'task',
    id,
    question,
    level,
    title: both((lang) => text[lang].title),
    names: [id, signature.fn],
    passages: both((lang) => passagesOf(text[lang].statement, lang)),
  };
}

const keyPointEntries = (question: Question): Entry[] =>
  Object.keys(question.keyPoints).map((id) => ({
    kind: 'key-point',
    id,
    question,
    level: null,
    title: both((lang) => question.text[lang].keyPoints[id] ?? ''),
    names: [],
    passages: { en: [], zh: [] },
  }));
