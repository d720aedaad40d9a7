import type { LearningPath, QuestionSummary } from 'api/contract';

type Step = LearningPath['days'][number]['steps'][number];

/** A step with what its question is called and how far it is. */
export interface PathStep extends Step {
  summary: QuestionSummary;
  isDone: boolean;
}

export interface PathProgress {
  days: (Omit<LearningPath['days'][number], 'steps'> & { steps: PathStep[] })[];
  done: number;
  count: number;
  /** The first step that is not done; null at the end. */
  next: PathStep | null;
}

/** How far a learner is on a path. A step is done when something of its question was answered and every task that it names is solved. */
export function progressOf(path: Pick<LearningPath, 'days'>, questions: QuestionSummary[]): PathProgress {
  const bySlug = new Map(questions.map((question) => [question.slug, question]));
  const days = path.days.map((day) => ({
    ...day,
    steps: day.steps.flatMap((step) => {
      const summary = bySlug.get(step.question);
      return summary ? [{ ...step, summary, isDone: isDone(step, summary) }] : [];
    }),
  }));
  const steps = days.flatMap((day) => day.steps);
  return { days, done: steps.filter((step) => step.isDone).length, count: steps.length, next: steps.find((step) => !step.isDone) ?? null };
}

const isDone = ({ tasks }: Step, { state, tasks: all }: QuestionSummary): boolean =>
  state.started && all.every(({ id, solved }) => solved || !tasks.includes(id));
