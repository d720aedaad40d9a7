import type { FastifyInstance } from 'fastify';
import { Problem } from '../problem.ts';

/** PostgreSQL stores neither U+0000 nor half a surrogate pair: a request that holds one is refused with the field that does. */
export function refuseUnstorableText(app: FastifyInstance): void {
  app.addHook('preValidation', async (request) => {
    for (const part of [request.params, request.query, request.body]) requireStorable(part, []);
  });
}

function requireStorable(value: unknown, path: string[]): void {
  if (typeof value === 'string') {
    const reason = value.includes('\u0000') ? 'U+0000' : value.isWellFormed() ? null : 'a lone surrogate';
    if (reason !== null) {
      const field = path.join('.');
      throw new Problem(
        400,
        'invalid',
        `${field || 'The body'}: holds ${reason}, which cannot be stored: remove it`,
        field ? { field } : {},
      );
    }
  } else if (typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      requireStorable(name, [...path, 'a name']);
      requireStorable(inner, [...path, name]);
    }
  }
}
