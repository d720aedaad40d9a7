import { z } from 'zod';

export const Health = z.object({ status: z.literal('ok') });
/** `reasons`: what stands in the way, a sentence each. */
export const Ready = z.object({ status: z.enum(['ready', 'not-ready']), reasons: z.array(z.string()) });

/** What this server is and what it could not have. */
export const Meta = z.object({
  version: z.string(),
  questions: z.number().int(),
  tasks: z.number().int(),
  database: z.enum(['embedded', 'server']),
  /** Where references are computed; null while the grader starts. */
  oracle: z.string().nullable(),
  /** Protections of the sandbox that this platform does not give, by name. */
  sandboxWeaknesses: z.array(z.string()),
  /** Which ways to sign in this server has. Without mail, a forgotten password cannot be replaced. */
  signIn: z.object({
    mail: z.boolean(),
    github: z.boolean(),
    passwordLength: z.object({ least: z.number().int(), most: z.number().int() }),
  }),
});
export type Meta = z.infer<typeof Meta>;
