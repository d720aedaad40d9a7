import { Lang } from 'questions';
import { z } from 'zod';

/** The body of every error: a sentence for a person, and the field it speaks of where there is one. */
export const ApiError = z.object({ statusCode: z.number().int(), code: z.string(), message: z.string(), field: z.string().optional() });
export type ApiError = z.infer<typeof ApiError>;

export const LangQuery = z.object({ lang: Lang.default('en') });

/** A UUIDv7 that the client makes: pressing twice is one submission. */
export const ClientId = z.uuidv7();

/** UTC, ISO 8601. */
export const Instant = z.iso.datetime();

/** A learner's day, which begins at 04:00 in their zone. */
export const Day = z.iso.date();
