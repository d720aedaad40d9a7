import { z } from 'zod';
import type { Random } from './random.ts';
import { Text } from './text.ts';

/** What an option, or a recognised answer, earns: why a person would give it and what it would imply. */
const feedback = Text;
/** The misconception that a wrong answer shows, from `tags.ts`. */
const tag = z.string().optional();

const Option = z.strictObject({ text: Text, correct: z.boolean().optional(), feedback, tag });

const Single = z.strictObject({
  kind: z.literal('single'),
  prompt: Text,
  options: z
    .array(Option)
    .min(3)
    .refine((options) => options.filter((option) => option.correct).length === 1, 'needs exactly one correct option'),
});

const Multiple = z.strictObject({
  kind: z.literal('multiple'),
  prompt: Text,
  options: z
    .array(Option)
    .min(4)
    .refine(
      (options) => options.some((option) => option.correct) && options.some((option) => !option.correct),
      'needs a correct and a wrong option',
    ),
});

const Numeric = z.strictObject({
  kind: z.literal('numeric'),
  prompt: Text,
  answer: z.number(),
  /** Absolute: an answer within it is right. */
  tolerance: z.number().nonnegative(),
  unit: Text.optional(),
  feedback,
  /** Wrong values that a named mistake leads to; never within the tolerance of the answer or of each other. */
  wrong: z.array(z.strictObject({ value: z.number(), feedback, tag })).min(2),
  /** Said of a wrong value that nobody foresaw. */
  otherwise: Text,
});

const Order = z.strictObject({
  kind: z.literal('order'),
  prompt: Text,
  /** In the right order; the feedback says why the step stands where it does. */
  steps: z.array(z.strictObject({ text: Text, feedback })).min(3),
  tag,
});

const Match = z.strictObject({
  kind: z.literal('match'),
  prompt: Text,
  pairs: z.array(z.strictObject({ left: Text, right: Text, feedback })).min(3),
  tag,
});

const Cloze = z.strictObject({
  kind: z.literal('cloze'),
  /** Each `[[id]]` is a gap. */
  prompt: Text,
  gaps: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[a-z0-9-]+$/),
        /** Accepted forms in either language; compared without case and surrounding space. */
        accept: z.array(z.string().min(1)).min(1),
        feedback,
        wrong: z.array(z.strictObject({ accept: z.array(z.string().min(1)).min(1), feedback, tag })).min(1),
        otherwise: Text,
      }),
    )
    .min(1),
});

const Shape = z.strictObject({
  kind: z.literal('shape'),
  prompt: Text,
  answer: z.array(z.number().int().nonnegative()).min(1),
  feedback,
  wrong: z.array(z.strictObject({ shape: z.array(z.number().int().nonnegative()).min(1), feedback, tag })).min(2),
  otherwise: Text,
});

const Expression = z.strictObject({
  kind: z.literal('expression'),
  prompt: Text,
  /** Each variable and the range on which formulas are compared. */
  variables: z.record(z.string(), z.tuple([z.number(), z.number()])),
  answer: z.string().min(1),
  feedback,
  wrong: z.array(z.strictObject({ formula: z.string().min(1), feedback, tag })).min(2),
  otherwise: Text,
});

const Curve = z.strictObject({
  kind: z.literal('curve'),
  prompt: Text,
  x: Text,
  y: Text,
  /** Curves to diagnose; every series has the same x. */
  series: z.array(z.strictObject({ name: Text, points: z.array(z.tuple([z.number(), z.number()])).min(2) })).min(1),
  options: Single.shape.options,
});

/** What an item asks, with everything that judges it. Never leaves the server whole: `public.ts` makes the view that does. */
export const QuizBody = z.discriminatedUnion('kind', [Single, Multiple, Numeric, Order, Match, Cloze, Shape, Expression, Curve]);
export type QuizBody = z.infer<typeof QuizBody>;
export type QuizKind = QuizBody['kind'];

export const QuizDefinition = z.strictObject({
  /** Permanent, unique in the bank: `softmax-shift-invariance`. A retired item stays as `{ id, retired: true }`. */
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  /** The concept that it asks about, from `tags.ts`. */
  tag: z.string(),
  /** The key point that it checks, if one. */
  keyPoint: z.string().optional(),
  body: z.union([
    QuizBody,
    z.custom<(random: Random) => z.input<typeof QuizBody>>(
      (value) => typeof value === 'function',
      'must be a body or a function of a generator',
    ),
  ]),
});
export type QuizDefinition = z.infer<typeof QuizDefinition>;
export const RetiredQuiz = z.strictObject({ id: z.string(), retired: z.literal(true) });

export const QuizFile = z.array(z.union([QuizDefinition, RetiredQuiz])).min(6);

/** What `quiz.ts` of another bank exports. */
export type QuizItems = z.input<typeof QuizFile>;

export const defineQuiz = (items: QuizItems): QuizItems => items;

/** The answer that a learner sends. Options, steps and pairs are named by their position in the public view. */
export const QuizResponse = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['single', 'curve']), option: z.number().int().nonnegative() }),
  z.strictObject({ kind: z.literal('multiple'), options: z.array(z.number().int().nonnegative()).max(20) }),
  z.strictObject({ kind: z.literal('numeric'), value: z.number() }),
  z.strictObject({ kind: z.literal('order'), order: z.array(z.number().int().nonnegative()).max(20) }),
  /** `rights[i]` is the right-hand position chosen for left-hand position i. */
  z.strictObject({ kind: z.literal('match'), rights: z.array(z.number().int().nonnegative()).max(20) }),
  z.strictObject({ kind: z.literal('cloze'), gaps: z.record(z.string(), z.string().max(200)) }),
  z.strictObject({ kind: z.literal('shape'), shape: z.array(z.number().int().nonnegative()).min(1).max(8) }),
  z.strictObject({ kind: z.literal('expression'), formula: z.string().min(1).max(300) }),
]);
export type QuizResponse = z.infer<typeof QuizResponse>;
