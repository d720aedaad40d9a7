import { z } from 'zod';
import { Text } from './text.ts';
import { Frequency, Level, Topic } from './topics.ts';

export const Reference = z.strictObject({
  title: z.string().min(1),
  authors: z.string().min(1),
  year: z.number().int().min(1900).max(2100),
  /** DOI, arXiv identifier or ISBN, with its scheme: `arXiv:1706.03762`, `doi:10.1038/323533a0`, `isbn:9780262035613`. */
  id: z.string().regex(/^(arXiv|doi|isbn|url):\S+$/),
  /** Where in it: a section, an equation, a page. */
  where: z.string().optional(),
});
export type Reference = z.infer<typeof Reference>;

export const QuestionDefinition = z.strictObject({
  number: z.number().int().min(1),
  topic: Topic,
  level: Level,
  /** Minutes to read the page and answer aloud. */
  minutes: z.number().int().min(3).max(60),
  frequency: Frequency,
  /** What stands on a tile: at most 24 letters or 10 Chinese characters. */
  short: Text,
  /** Slugs of the questions that this one builds on. */
  buildsOn: z.array(z.string()),
  /** Ids of its coding tasks, in the order in which they are tried. */
  tasks: z.array(z.string()),
  /** Id of each key point in `en.md` and `zh.md`, with the concept it belongs to. */
  keyPoints: z.record(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/), z.strictObject({ tag: z.string() })),
  references: z.array(Reference).min(1),
  /** The numbers of the text, computed: `{{name}}` in `en.md` and `zh.md` becomes `numbers().name`. */
  numbers: z.custom<() => Record<string, string>>((value) => typeof value === 'function', 'must be a function'),
});
export type QuestionDefinition = z.infer<typeof QuestionDefinition>;

/** What `question.ts` of another bank exports. */
export type QuestionFile = z.input<typeof QuestionDefinition>;

export const defineQuestion = (definition: QuestionFile): QuestionFile => definition;
