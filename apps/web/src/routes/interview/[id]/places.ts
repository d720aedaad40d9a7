import type { InterviewReport } from 'api/contract';

type Practised = Pick<InterviewReport['practise'][number], 'kind' | 'id' | 'question'>;

/** Where an item of an interview is practised. */
export function practisePlace({ kind, id, question }: Practised): string {
  if (kind === 'code') return `/tasks/${id}`;
  return kind === 'spoken' ? `/questions/${id}#aloud` : `/questions/${question ?? ''}?item=${encodeURIComponent(id)}#quiz`;
}
