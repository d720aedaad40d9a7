import { z } from 'zod';

export const langs = ['en', 'zh'] as const;
export const Lang = z.enum(langs);
export type Lang = z.infer<typeof Lang>;

/** A text that exists in every language, or not at all. */
export const Text = z.strictObject({ en: z.string().trim().min(1), zh: z.string().trim().min(1) });
export type Text = z.infer<typeof Text>;
