import type { QuestionSummary } from 'api/contract';

export const statuses = ['new', 'started', 'due'] as const;
export type Status = (typeof statuses)[number];

export const taskKinds = ['values', 'gradient', 'random', 'bug-hunt'] as const satisfies QuestionSummary['tasks'][number]['kind'][];

export const views = ['tiles', 'list', 'graph'] as const;
export type View = (typeof views)[number];

/** What the list is narrowed to, and how it is shown; an empty string narrows nothing. */
export interface Filter {
  topic: string;
  level: string;
  status: '' | Status;
  /** Questions with a task of this kind. */
  kind: string;
  view: View;
}

export const noFilter: Filter = { topic: '', level: '', status: '', kind: '', view: 'tiles' };

const statusOf = ({ state }: Pick<QuestionSummary, 'state'>): Status => (state.due ? 'due' : state.started ? 'started' : 'new');

export const filtered = (questions: QuestionSummary[], filter: Filter): QuestionSummary[] =>
  questions.filter(
    (question) =>
      (filter.topic === '' || question.topic === filter.topic) &&
      (filter.level === '' || question.level === filter.level) &&
      (filter.status === '' || statusOf(question) === filter.status) &&
      (filter.kind === '' || question.tasks.some(({ kind }) => kind === filter.kind)),
  );

/** The filter that an address names; what it names wrongly is left out. */
export function filterOf(query: URLSearchParams): Filter {
  const known = <T extends string>(name: string, values: readonly T[]): T | undefined => values.find((value) => value === query.get(name));
  return {
    topic: query.get('topic') ?? '',
    level: query.get('level') ?? '',
    status: known('status', statuses) ?? '',
    kind: known('kind', taskKinds) ?? '',
    view: known('view', views) ?? noFilter.view,
  };
}

/** The address of a filter: only what is not as usual is in it. */
export const queryOf = (filter: Filter): string => {
  const usual = new Set(Object.entries(noFilter).map(String));
  const query = new URLSearchParams(Object.entries(filter).filter((entry) => !usual.has(String(entry)))).toString();
  return query === '' ? '' : `?${query}`;
};
