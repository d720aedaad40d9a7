import type { Question, Topic } from 'questions';
import type { Role } from '../contract/account.ts';

/** Topics that an interview for a role asks about first (our judgement); the others follow in their usual order. */
const focus: Record<Role, Topic[]> = {
  'learner-ml': ['foundations', 'training', 'attention'],
  'learner-research': ['attention', 'adversarial', 'training'],
  'learner-software': ['foundations', 'convolution', 'transfer'],
  'learner-data': ['foundations', 'training', 'transfer'],
};

/** Orders questions by what the role is asked about first; 0 comes first. Without a role all are alike. */
export function roleRank(role: Role | null): (question: Pick<Question, 'topic'>) => number {
  if (role === null) return () => 0;
  const topics = focus[role];
  return ({ topic }) => (topics.includes(topic) ? topics.indexOf(topic) : topics.length);
}

/** The same questions in the same order, but that each comes after those that it builds on. */
export function afterFoundations(questions: Question[]): Question[] {
  const placed = new Set<Question>();
  const place = (question: Question): void => {
    if (placed.has(question)) return;
    for (const base of questions) if (question.buildsOn.includes(base.slug) && base.number < question.number) place(base);
    placed.add(question);
  };
  for (const question of questions) place(question);
  return [...placed];
}
