import { z } from 'zod';

/** The seven groups of the thirty tiles, in the order in which they are shown. */
export const topics = ['foundations', 'convolution', 'recurrence', 'adversarial', 'transfer', 'attention', 'training'] as const;
export const Topic = z.enum(topics);
export type Topic = z.infer<typeof Topic>;

export const levels = ['easy', 'medium', 'hard'] as const;
export const Level = z.enum(levels);
export type Level = z.infer<typeof Level>;

/** How often interviewers ask it: a judgement, and labelled as such wherever it is shown. */
export const Frequency = z.enum(['common', 'occasional', 'rare']);
export type Frequency = z.infer<typeof Frequency>;
