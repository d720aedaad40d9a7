import { htmlLang, lang } from './i18n.ts';

/** A moment in the reader's zone and language: 12 Mar 2026, 14:05. */
export const momentText = (instant: string): string =>
  new Intl.DateTimeFormat(htmlLang(lang()), { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(instant));

/** A day, which has no zone: 2026-03-12. */
export const dayText = (day: string, style: 'short' | 'long' = 'long'): string =>
  new Intl.DateTimeFormat(htmlLang(lang()), {
    timeZone: 'UTC',
    month: 'short',
    day: 'numeric',
    ...(style === 'long' ? { weekday: 'short', year: 'numeric' } : {}),
  }).format(new Date(`${day}T00:00:00Z`));
