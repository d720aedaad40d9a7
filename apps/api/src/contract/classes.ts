import { z } from 'zod';
import { Day, Instant } from './common.ts';

export const ClassRequest = z.object({ name: z.string().trim().min(1).max(100) }).strict();

/** A class that one teaches or is a member of. */
export const ClassSummary = z.object({
  id: z.uuid(),
  name: z.string(),
  teacher: z.string(),
  isTeacher: z.boolean(),
  members: z.number().int(),
});
export type ClassSummary = z.infer<typeof ClassSummary>;

/** What a teacher sees of a member: how far they are, never what they wrote. */
export const ClassMember = z.object({
  id: z.string(),
  name: z.string(),
  joinedAt: Instant,
  solved: z.number().int(),
  submissions: z.number().int(),
  quiz: z.object({ answered: z.number().int(), correct: z.number().int() }),
  lastActiveOn: Day.nullable(),
});
export type ClassMember = z.infer<typeof ClassMember>;

/** A question as a class finds it: quiz answers and graded submissions of its members, and how many of them were wrong. */
export const HardQuestion = z.object({
  slug: z.string(),
  number: z.number().int(),
  title: z.string(),
  answers: z.number().int(),
  wrong: z.number().int(),
  /** Members of whom something was wrong. */
  members: z.number().int(),
});
export type HardQuestion = z.infer<typeof HardQuestion>;

export const ClassPage = z.object({
  id: z.uuid(),
  name: z.string(),
  /** What the link to join it ends with. */
  invite: z.string(),
  /** Tasks that there are. */
  tasks: z.number().int(),
  members: z.array(ClassMember),
  hardest: z.array(HardQuestion),
});
export type ClassPage = z.infer<typeof ClassPage>;

export const Invitation = z.object({ id: z.uuid(), name: z.string(), teacher: z.string(), isMember: z.boolean(), isTeacher: z.boolean() });
export type Invitation = z.infer<typeof Invitation>;
