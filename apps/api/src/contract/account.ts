import { Lang } from 'questions';
import { z } from 'zod';
import { Day, TimeZone } from './common.ts';

export const Role = z.enum(['learner-ml', 'learner-research', 'learner-software', 'learner-data']);
export type Role = z.infer<typeof Role>;

/** What the plan is made from. Nulls until chosen. */
export const Preferences = z.object({
  interviewOn: Day.nullable(),
  minutesADay: z.number().int().min(5).max(240).nullable(),
  role: Role.nullable(),
  /** IANA zone, from the browser: the header `x-time-zone` of the first write, or a later change. Decides where a day begins. */
  timeZone: TimeZone,
  lang: Lang,
  /** Whether the repaired softmax of the home page has been seen through. */
  introDone: z.boolean(),
});
export type Preferences = z.infer<typeof Preferences>;

/** What is left out stays as it is. */
export const PreferencesChange = Preferences.partial().strict();
export type PreferencesChange = z.infer<typeof PreferencesChange>;

/** Rendering never creates a session: a visitor has no id until the first write. */
export const Me = z.object({ id: z.string().nullable(), isGuest: z.boolean(), preferences: Preferences });
export type Me = z.infer<typeof Me>;
