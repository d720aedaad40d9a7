import { Lang } from 'questions';
import { z } from 'zod';

/** The body of every error: a sentence for a person, and the field it speaks of where there is one. */
export const ApiError = z.object({ statusCode: z.number().int(), code: z.string(), message: z.string(), field: z.string().optional() });
export type ApiError = z.infer<typeof ApiError>;

export const LangQuery = z.object({ lang: Lang.default('en') });

/** A UUIDv7 that the client makes: pressing twice is one submission. */
export const ClientId = z.uuidv7();

/** UTC, ISO 8601, to the millisecond at most. */
export const Instant = z.iso.datetime();

/** A learner's day, which begins at 04:00 in their zone. */
export const Day = z.iso.date();

/** An IANA zone that this server knows. */
export const TimeZone = z.string().min(1).max(64).refine(isTimeZone, 'is not an IANA time zone, such as Europe/Berlin');

/** Zones that were asked for and are known. Making a formatter takes a millisecond, and every request of a learner names the same zone. */
const knownZones = new Set<string>();
const keptZones = 1000;

function isTimeZone(zone: string): boolean {
  if (knownZones.has(zone)) return true;
  const isKnown = hasFormatter(zone);
  if (isKnown && knownZones.size < keptZones) knownZones.add(zone);
  return isKnown;
}

function hasFormatter(zone: string): boolean {
  try {
    Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions();
    // Offsets such as +08:00 are understood as well, but have no summer time and no place.
    return /^[A-Za-z]/.test(zone);
  } catch {
    return false;
  }
}
