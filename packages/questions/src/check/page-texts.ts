import type { Bank } from '../load.ts';
import { quizBody } from '../read-question.ts';
import { langs, type Lang } from '../text.ts';

/** Everything that one page says, in both languages. */
export interface PageText extends Record<Lang, string> {
  where: string;
}

/** The texts of every question, quiz item, task and path. */
export function pageTexts(bank: Bank): PageText[] {
  const page = (where: string, textOf: (lang: Lang) => string): PageText => ({ where, en: textOf('en'), zh: textOf('zh') });
  return [
    ...bank.questions.flatMap((question) => [
      page(`question ${question.slug}`, (lang) => JSON.stringify(question.text[lang])),
      page(`question ${question.slug}, short title`, (lang) => question.short[lang]),
      ...question.quiz.map((item) => page(`quiz item ${item.id}`, (lang) => textsIn(quizBody(item, 1), lang).join('\n'))),
    ]),
    ...[...bank.tasks.values()].map((task) => page(`task ${task.id}`, (lang) => JSON.stringify(task.text[lang]))),
    ...bank.paths.map((path) => page(`path ${path.id}`, (lang) => textsIn(path, lang).join('\n'))),
  ];
}

/** Every text within a value, in one language. */
function textsIn(value: unknown, lang: Lang): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('en' in value && 'zh' in value) return [String(value[lang])];
  return Object.values(value).flatMap((child) => textsIn(child, lang));
}

/** What `find` finds in each language of each page, with the place where it stands. */
export const foundInPages = (pages: PageText[], find: (text: string) => string[], languages: readonly Lang[] = langs): string[] =>
  pages.flatMap((page) => languages.flatMap((lang) => find(page[lang]).map((found) => `${page.where}, ${lang}: ${found}`)));
