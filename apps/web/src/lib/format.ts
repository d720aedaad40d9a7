import { htmlLang, lang } from './i18n.ts';
import { m } from './paraglide/messages.js';

/** Minutes of an hour. */
const hour = 60;

/** A time in hours and minutes: '14 h 20 min', '45 min'. */
export function formatMinutes(minutes: number): string {
  if (minutes < hour) return m.minutes({ minutes });
  const hours = m.hours({ hours: Math.floor(minutes / hour) });
  return minutes % hour === 0 ? hours : `${hours} ${m.minutes({ minutes: minutes % hour })}`;
}

/** Names after one another: 'a, b and c' or 'a、b和c'. */
export const formatList = (names: string[]): string => new Intl.ListFormat(htmlLang(lang()), { type: 'conjunction' }).format(names);

/** What stands between two sentences: a blank, and nothing in Chinese, where the full stop brings its own. */
export const gap = (): string => (lang() === 'zh' ? '' : ' ');

/** Sentences after one another; what is empty is left out. */
export const sentences = (...texts: string[]): string => texts.filter((text) => text !== '').join(gap());

/** A number with as many digits as can be told apart at a glance. */
export function formatNumber(value: number, digits = 3): string {
  if (!Number.isFinite(value)) return String(value);
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e6 || size < 1e-4)) return value.toExponential(digits - 1);
  return Number(value.toPrecision(Math.max(digits, Math.ceil(Math.log10(size + 1))))).toString();
}
