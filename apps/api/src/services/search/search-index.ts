import MiniSearch, { type SearchOptions } from 'minisearch';
import { langs, type Lang } from 'questions';
import type { Entry } from './entries.ts';
import { searchable } from './passages.ts';
import { isHan, plain, queryTerms, textTerms, uninflected } from './terms.ts';

/** How much more a word counts in a title or a name than in a sentence. */
const titleBoost = 10;

/** An entry that was found, and which of its words. */
export interface Match {
  entry: Entry;
  terms: string[];
}

/** A text of an entry, and where it stands: its title, or a sentence below. */
interface EntryText {
  lang: Lang;
  text: string;
  terms: Set<string>;
}

const isPrefix = (term: string): boolean => !isHan(term) && term.length > 1;

/** Letters that may be wrong, missing or too many in a Latin word. */
function typos(term: string): number | false {
  if (isHan(term) || term.length < 4) return false;
  return term.length < 7 ? 1 : 2;
}

/** From strict to lenient; the first that finds anything is the answer. So a word that is there is never taken for a misspelt other one. */
const stages: SearchOptions[] = [
  { combineWith: 'AND' },
  { combineWith: 'AND', tokenize: (query) => queryTerms(query).map(uninflected) },
  { combineWith: 'AND', fuzzy: typos },
  { combineWith: 'OR', fuzzy: typos },
];

export interface SearchIndex {
  /** The best first. */
  find(query: string): Match[];
  /** Where most of the words found stand: in a title first, in the given language first. */
  bestText(match: Match, lang: Lang): { lang: Lang; text: string; isTitle: boolean };
}

export function createSearchIndex(entries: Entry[]): SearchIndex {
  const index = new MiniSearch<{ place: number; title: string; text: string }>({
    idField: 'place',
    fields: ['title', 'text'],
    tokenize: textTerms,
    // Terms are plain already.
    processTerm: (term) => term,
    searchOptions: { tokenize: queryTerms, prefix: isPrefix, boost: { title: titleBoost } },
  });
  index.addAll(
    entries.map(({ title, names, passages }, place) => ({
      place,
      title: [...langs.map((lang) => searchable(title[lang])), ...names].join('\n'),
      text: langs.flatMap((lang) => passages[lang].map(searchable)).join('\n'),
    })),
  );

  const texts = new Map<Entry, { titles: EntryText[]; passages: EntryText[] }>();
  function textsOf(entry: Entry): { titles: EntryText[]; passages: EntryText[] } {
    const { title, passages } = entry;
    const textIn = (lang: Lang, text: string): EntryText => ({ lang, text, terms: new Set(textTerms(searchable(text))) });
    const known = texts.get(entry) ?? {
      titles: langs.map((lang) => textIn(lang, title[lang])),
      passages: langs.flatMap((lang) => passages[lang].map((text) => textIn(lang, text))),
    };
    texts.set(entry, known);
    return known;
  }

  return {
    find(query) {
      for (const stage of stages) {
        const results = index.search(query, stage);
        if (results.length === 0) continue;
        const all = results.map(({ id, terms }) => ({ entry: entries[id]!, terms }));
        // What is called exactly so comes first, whatever else is called so among other things.
        return [...all.filter(({ entry }) => isCalled(entry, query)), ...all.filter(({ entry }) => !isCalled(entry, query))];
      }
      return [];
    },

    bestText({ entry, terms }, lang) {
      const { titles, passages } = textsOf(entry);
      const ownFirst = (list: EntryText[]) => [...list.filter((one) => one.lang === lang), ...list.filter((one) => one.lang !== lang)];
      const candidates = [...ownFirst(titles), ...ownFirst(passages)];
      const held = candidates.map((candidate) => terms.filter((term) => candidate.terms.has(term)).length);
      const best = candidates[held.indexOf(Math.max(...held))]!;
      return { lang: best.lang, text: best.text, isTitle: titles.includes(best) };
    },
  };
}

const isCalled = ({ title, names }: Entry, query: string): boolean =>
  [title.en, title.zh, ...names].some((name) => plain(name) === plain(query));
