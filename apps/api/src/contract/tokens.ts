import { z } from 'zod';
import { Instant } from './common.ts';

/**
 * What a program may do with a token. `read`: questions, tasks, and your progress and submissions. `submit`: run and submit programs, and
 * read their verdicts. `export`: everything that is kept of you.
 */
export const TokenScope = z.enum(['read', 'submit', 'export']);
export type TokenScope = z.infer<typeof TokenScope>;

export const TokenRequest = z
  .object({
    name: z.string().trim().min(1).max(60),
    scopes: z.array(TokenScope).min(1),
    /** Days until it ends. */
    days: z.number().int().min(1).max(365),
  })
  .strict();
export type TokenRequest = z.infer<typeof TokenRequest>;

export const Token = z.object({
  id: z.string(),
  name: z.string(),
  /** Its first characters. */
  start: z.string(),
  scopes: z.array(TokenScope),
  createdAt: Instant,
  expiresAt: Instant.nullable(),
  usedAt: Instant.nullable(),
});
export type Token = z.infer<typeof Token>;

/** The token itself is told once. */
export const NewToken = Token.extend({ token: z.string() });
export type NewToken = z.infer<typeof NewToken>;
