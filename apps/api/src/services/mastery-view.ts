import type { Lang } from 'questions';
import type { Mastery } from '../contract/review.ts';
import type { Prisma } from '../database/open.ts';
import type { Catalogue } from './catalogue.ts';
import type { Learner } from './learner.ts';
import { evidenceOf, masteryOf, masteryParts } from './mastery.ts';

/** Mastery of each question with what it is computed from, and of each topic: the mean over its questions. */
export async function masteryView(
  { prisma, catalogue, now }: { prisma: Prisma; catalogue: Catalogue; now: () => Date },
  learner: Learner | null,
  lang: Lang,
): Promise<Mastery> {
  const evidence = await evidenceOf(prisma, learner, now());
  const questions = catalogue.questions.map((question) => {
    const parts = masteryParts(question, catalogue, evidence);
    const { slug, number, topic } = question;
    return { slug, number, title: question.text[lang].title, topic, mastery: masteryOf(parts), ...parts };
  });
  const byTopic = Map.groupBy(questions, ({ topic }) => topic);
  const topics = [...byTopic].map(([topic, members]) => ({
    topic,
    mastery: members.reduce((sum, { mastery }) => sum + mastery, 0) / members.length,
    questions: members.length,
  }));
  return { questions, topics };
}
