import { z } from 'zod';
import { Text } from './text.ts';

/** A question of a path, by its slug, with those of its coding tasks that the path asks for. */
export const PathStep = z.strictObject({ question: z.string(), tasks: z.array(z.string()) });
export type PathStep = z.infer<typeof PathStep>;

/** A way through some of the questions, day by day. What a question builds on comes before it, where the path has both. */
export const LearningPath = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  title: Text,
  /** For whom it is, and why it takes these questions and leaves out others. */
  reason: Text,
  days: z.array(z.strictObject({ title: Text, reason: Text, steps: z.array(PathStep).min(1) })).min(1),
});
export type LearningPath = z.infer<typeof LearningPath>;

export const PathsFile = z.array(LearningPath);

export const definePaths = (paths: z.input<typeof PathsFile>): z.input<typeof PathsFile> => paths;

interface Node {
  slug: string;
  buildsOn: string[];
  tasks: string[];
}

/** The first chain of questions each of which builds on the next, and the last on the first; undefined where there is none. */
export function cycleOf(questions: Node[]): string[] | undefined {
  const bySlug = new Map(questions.map((question) => [question.slug, question]));
  const done = new Set<string>();
  const search = (slug: string, trail: string[]): string[] | undefined => {
    if (trail.includes(slug)) return [...trail.slice(trail.indexOf(slug)), slug];
    if (done.has(slug)) return undefined;
    for (const below of bySlug.get(slug)?.buildsOn ?? []) {
      const cycle = search(below, [...trail, slug]);
      if (cycle) return cycle;
    }
    done.add(slug);
    return undefined;
  };
  for (const { slug } of questions) {
    const cycle = search(slug, []);
    if (cycle) return cycle;
  }
  return undefined;
}

/** Everything that a question builds on, directly or not. */
export function foundationsOf(slug: string, questions: Node[]): Set<string> {
  const bySlug = new Map(questions.map((question) => [question.slug, question]));
  const found = new Set<string>();
  const open = [...(bySlug.get(slug)?.buildsOn ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (found.has(next)) continue;
    found.add(next);
    open.push(...(bySlug.get(next)?.buildsOn ?? []));
  }
  return found;
}

/** What is wrong with a path, a sentence each: unknown names, a question twice, a question before what it builds on. */
export function pathProblems(path: LearningPath, questions: Node[]): string[] {
  const bySlug = new Map(questions.map((question) => [question.slug, question]));
  const steps = path.days.flatMap((day) => day.steps);
  const order = steps.map((step) => step.question);
  return steps.flatMap(({ question, tasks }, i) => {
    const node = bySlug.get(question);
    if (!node) return [`path '${path.id}': no question '${question}'`];
    const late = [...foundationsOf(question, questions)].find((slug) => order.indexOf(slug) > i);
    return [
      ...(order.indexOf(question) < i ? [`path '${path.id}': '${question}' comes twice`] : []),
      ...(late === undefined ? [] : [`path '${path.id}': '${question}' comes before '${late}', on which it builds`]),
      ...tasks.filter((id) => !node.tasks.includes(id)).map((id) => `path '${path.id}': '${question}' has no task '${id}'`),
    ];
  });
}
