import type { Lang } from 'questions';
import type { SearchHit, SearchResults } from '../../contract/search.ts';
import type { Catalogue } from '../catalogue.ts';
import type { InterviewService } from '../interview/interviews.ts';
import type { Learner } from '../learner.ts';
import { entriesOf } from './entries.ts';
import { createSearchIndex, type Match, type SearchIndex } from './search-index.ts';

/** Hits of one kind that are sent. */
const shownOfKind = 8;

interface Deps {
  catalogue: Catalogue;
  interviews: Pick<InterviewService, 'current'>;
}

/** Finds questions, tasks and key points by words of either language. */
export function createSearchService({ catalogue, interviews }: Deps) {
  let index: SearchIndex | undefined;

  return {
    /** What an interview asks now cannot be looked up here either. */
    async search(query: string, lang: Lang, learner: Learner | null): Promise<SearchResults> {
      // Made when it is first asked for: it takes a fraction of a second, which a start need not wait for.
      const searched = (index ??= createSearchIndex(entriesOf(catalogue)));
      const asked = (await interviews.current(learner))?.item.question;
      const all = searched.find(query).filter(({ entry }) => asked === undefined || entry.question?.slug !== asked);
      const best = (['question', 'task', 'key-point'] as const).flatMap((kind) =>
        all.filter(({ entry }) => entry.kind === kind).slice(0, shownOfKind),
      );
      return { hits: best.map((match) => hitOf(match, searched, lang)), total: all.length };
    },
  };
}

function hitOf(match: Match, index: SearchIndex, lang: Lang): SearchHit {
  const { kind, id, question, level, title } = match.entry;
  const best = index.bestText(match, lang);
  return {
    kind,
    id,
    question: question && { slug: question.slug, number: question.number, title: question.text[lang].title, topic: question.topic },
    level,
    title: title[lang],
    passage: best.isTitle && best.lang === lang ? null : { lang: best.lang, text: best.text },
    terms: match.terms,
  };
}
