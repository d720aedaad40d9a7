import { Lang } from 'questions';
import { z } from 'zod';
import { Day, Instant, TimeZone } from './common.ts';

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

/** What an account may do: a teacher has classes, an administrator sets the roles of others. */
export const AccountRole = z.enum(['learner', 'teacher', 'administrator']);
export type AccountRole = z.infer<typeof AccountRole>;

/** What an account has that a guest has not. */
export const Account = z.object({
  name: z.string(),
  email: z.string(),
  emailVerified: z.boolean(),
  role: AccountRole,
  /** False where every way in is another one. */
  hasPassword: z.boolean(),
});
export type Account = z.infer<typeof Account>;

/** Rendering never creates a session: a visitor has no id until the first write. */
export const Me = z.object({ id: z.string().nullable(), isGuest: z.boolean(), account: Account.nullable(), preferences: Preferences });
export type Me = z.infer<typeof Me>;

export const NameChange = z.object({ name: z.string().trim().min(1).max(100) }).strict();

/** Everything that is kept goes, at once. An account with a password is asked for it. */
export const Deletion = z.object({ confirm: z.literal('delete everything'), password: z.string().optional() }).strict();
export type Deletion = z.infer<typeof Deletion>;

/** Where somebody is signed in. `userAgent` as the browser named itself. */
export const Session = z.object({
  id: z.string(),
  isCurrent: z.boolean(),
  createdAt: Instant,
  /** To within a day. */
  usedAt: Instant,
  userAgent: z.string().nullable(),
});
export type Session = z.infer<typeof Session>;

/** An account as an administrator sees it. */
export const ListedAccount = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  role: AccountRole,
  disabled: z.boolean(),
  createdAt: Instant,
});
export type ListedAccount = z.infer<typeof ListedAccount>;

/** By address, ascending: `after` is the last one seen. `search` is a part of the address or the name. */
export const AccountsQuery = z.object({ search: z.string().max(200).default(''), after: z.string().max(320).default('') });
export type AccountsQuery = z.infer<typeof AccountsQuery>;

export const AccountChange = z.object({ role: AccountRole.optional(), disabled: z.boolean().optional() }).strict();
export type AccountChange = z.infer<typeof AccountChange>;
