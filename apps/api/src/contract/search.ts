import { Lang, Level, Topic } from 'questions';
import { z } from 'zod';

/** Longest query, in UTF-16 units. */
export const queryCharacters = 100;

export const SearchQuery = z.object({
  q: z
    .string()
    .trim()
    .min(1, 'is empty: name what to look for')
    .max(queryCharacters, `is longer than ${queryCharacters} characters`)
    .refine((text) => !/\p{Cc}/u.test(text), 'holds a control character: remove it'),
  lang: Lang.default('en'),
});

/** One thing that was found. Texts are Markdown with KaTeX between dollars. */
export const SearchHit = z.object({
  kind: z.enum(['question', 'task', 'key-point']),
  /** Slug of the question, id of the task, or id of the key point within its question. */
  id: z.string(),
  /** The question itself, or the one to which it belongs. */
  question: z.object({ slug: z.string(), number: z.number().int(), title: z.string(), topic: Topic }).nullable(),
  level: Level.nullable(),
  /** In the language asked for; the text of a key point is its title. */
  title: z.string(),
  /** Where the words stand, if not in the title: a sentence, or the title in the other language. */
  passage: z.object({ lang: Lang, text: z.string() }).nullable(),
  /** The words found, in small letters; Chinese in pairs of characters, which overlap. */
  terms: z.array(z.string()),
});
export type SearchHit = z.infer<typeof SearchHit>;

/** The best of each kind, best first, and how many there are in all. */
export const SearchResults = z.object({ hits: z.array(SearchHit), total: z.number().int() });
export type SearchResults = z.infer<typeof SearchResults>;
