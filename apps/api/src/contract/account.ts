import { Lang } from 'questions';
import { z } from 'zod';
import { Day } from './common.ts';

export const Role = z.enum(['learner-ml', 'learner-research', 'learner-software', 'learner-data']);

/** What the plan is made from. Nulls until chosen. */
export const Preferences = z.object({
  interviewOn: Day.nullable(),
  minutesADay: z.number().int().min(5).max(240).nullable(),
  role: Role.nullable(),
  /** IANA zone, from the browser. */
  timeZone: z.string().min(1).max(64),
  lang: Lang,
  /** Whether the repaired softmax of the home page has been seen through. */
  introDone: z.boolean(),
});
export type Preferences = z.infer<typeof Preferences>;

/** Rendering never creates a session: a visitor has no id until the first write. */
export const Me = z.object({ id: z.string().nullable(), isGuest: z.boolean(), preferences: Preferences });
export type Me = z.infer<typeof Me>;
