import type { ClientInit, HandleClientError } from '@sveltejs/kit/hooks';
import { lang } from '#lib/i18n.ts';
import { m } from '#lib/paraglide/messages.js';
import { overwriteGetLocale } from '#lib/paraglide/runtime.js';

/** Before the page comes alive: its language is read off the address once, and what waits to be painted or answered goes first. */
export const init: ClientInit = async () => {
  const shown = lang();
  overwriteGetLocale(() => shown);
  await new Promise((resolve) => setTimeout(resolve));
};

/** What is thrown and not foreseen is reported as any uncaught error, and said to the reader in their language. */
export const handleError: HandleClientError = ({ kind, error }) => {
  if (kind === 'app') return;
  if (kind === 'unknown') reportError(error);
  return { message: m.error_unexpected() };
};
