import { m } from '#lib/paraglide/messages.js';
import type { Report } from '#lib/report-types.ts';

type Badge = NonNullable<Report['badge']>;

/** Where a failure lies, in a word. */
export const badgeWord: Record<Badge, () => string> = {
  mathematics: m.badge_mathematics,
  shapes: m.badge_shapes,
  numerics: m.badge_numerics,
};

/** What that means. */
export const badgeMeaning: Record<Badge, () => string> = {
  mathematics: m.badge_mathematics_meaning,
  shapes: m.badge_shapes_meaning,
  numerics: m.badge_numerics_meaning,
};
