import { z } from 'zod';

export const Health = z.object({ status: z.literal('ok') });
export const Ready = z.object({ status: z.enum(['ready', 'starting']), database: z.boolean(), grader: z.boolean() });

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
});
export type Meta = z.infer<typeof Meta>;
