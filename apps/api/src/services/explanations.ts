import { explain } from 'grader';
import type { Report } from 'grader/report';
import type { Lang } from 'questions';
import type { Explanation } from '../contract/practice.ts';
import type { Catalogue } from './catalogue.ts';

/** A report in words, each diagnosis with the key point and the quiz item of the same misconception. Null where the task is gone. */
export function explanationOf(report: Report, catalogue: Catalogue, lang: Lang): Explanation | null {
  const task = catalogue.tasks.get(report.task);
  if (!task) return null;
  const { verdict, cases, diagnoses } = explain(report, task, lang);
  return {
    verdict,
    cases,
    diagnoses: diagnoses.map((texts, i) => ({ ...texts, ...linksOf(report.diagnoses[i]?.tag, catalogue, lang) })),
  };
}

function linksOf(tag: string | undefined, catalogue: Catalogue, lang: Lang): Pick<Explanation['diagnoses'][number], 'keyPoint' | 'quiz'> {
  if (tag === undefined) return { keyPoint: null, quiz: null };
  const point = catalogue.keyPointTagged(tag);
  const item = catalogue.quizTagged(tag)[0];
  const text = point?.question.text[lang].keyPoints[point.id];
  return {
    keyPoint: point && text !== undefined ? { slug: point.question.slug, id: point.id, text } : null,
    quiz: item ? { id: item.id, question: catalogue.quizItem(item.id).question.slug } : null,
  };
}
