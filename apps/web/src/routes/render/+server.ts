import { error, json } from '@sveltejs/kit';
import { z } from 'zod';
import { maxCharacters, maxTexts } from '#lib/render.ts';
import { renderSource } from '#lib/server/markdown.ts';
import type { RequestHandler } from './$types';

const Sources = z
  .array(z.strictObject({ kind: z.enum(['block', 'inline', 'cloze']), text: z.string() }))
  .max(maxTexts)
  .refine((sources) => sources.reduce((sum, { text }) => sum + text.length, 0) <= maxCharacters, `more than ${maxCharacters} characters`);

/** Renders texts that the browser got from the API. */
export const POST: RequestHandler = async ({ request }) => {
  const parsed = Sources.safeParse(await request.json().catch(() => null));
  if (!parsed.success) error(400, parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; '));
  return json(parsed.data.map(renderSource));
};
