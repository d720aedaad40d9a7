import type { HandleClientError } from '@sveltejs/kit/hooks';
import { m } from '#lib/paraglide/messages.js';

/** What is thrown and not foreseen is reported as any uncaught error, and said to the reader in their language. */
export const handleError: HandleClientError = ({ kind, error }) => {
  if (kind === 'app') return;
  if (kind === 'unknown') reportError(error);
  return { message: m.error_unexpected() };
};
