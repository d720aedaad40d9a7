import type { QuestionSummary } from 'api/contract';

export const statuses = ['new', 'started', 'due'] as const;
export type Status = (typeof statuses)[number];

/** What the list is narrowed to; an empty string narrows nothing. */
export interface Filter {
  search: string;
  topic: string;
  level: string;
  status: '' | Status;
}

export const statusOf = ({ state }: Pick<QuestionSummary, 'state'>): Status => (state.due ? 'due' : state.started ? 'started' : 'new');

/** Letters without case and accents; full-width forms as ordinary ones. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** Whether every word searched for stands in the number, the title or the short title in either language. */
function matches(question: QuestionSummary, search: string): boolean {
  const text = plain([`#${question.number}`, question.title, question.short.en, question.short.zh, question.slug].join(' '));
  return plain(search)
    .split(/\s+/)
    .every((word) => text.includes(word));
}

export const filtered = (questions: QuestionSummary[], filter: Filter): QuestionSummary[] =>
  questions.filter(
    (question) =>
      matches(question, filter.search) &&
      (filter.topic === '' || question.topic === filter.topic) &&
      (filter.level === '' || question.level === filter.level) &&
      (filter.status === '' || statusOf(question) === filter.status),
  );

/** The filter that an address names; what it names wrongly is left out. */
export const filterOf = (query: URLSearchParams): Filter => ({
  search: query.get('search') ?? '',
  topic: query.get('topic') ?? '',
  level: query.get('level') ?? '',
  status: statuses.find((status) => status === query.get('status')) ?? '',
});

/** The address of a filter: only what narrows is in it. */
export const queryOf = (filter: Filter): string => {
  const query = new URLSearchParams(Object.entries(filter).filter(([, value]) => value !== '')).toString();
  return query === '' ? '' : `?${query}`;
};
