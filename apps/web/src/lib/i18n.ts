import { deLocalizeHref, getLocale, localizeHref, type Locale } from './paraglide/runtime.js';

export type Lang = Locale;

/** The language of the page that is shown. */
export const lang = (): Lang => getLocale();

/** What `lang` attributes say: fonts and spacing depend on the script. */
export const htmlLang = (of: Lang): string => (of === 'zh' ? 'zh-CN' : 'en');

/** An address of this site in the language of the page, or in another. */
export const href = (path: string, to: Lang = getLocale()): string => withoutSlash(localizeHref(path, { locale: to }));

/** `/zh/` is asked for as `/zh`, where it would lead. */
const withoutSlash = (address: string): string => address.replace(/^(\/[^/?#]+)\/(?=$|[?#])/, '$1');

/** The same place in another language: path, query and hash stay. */
export const samePlace = (url: Pick<URL, 'pathname' | 'search' | 'hash'>, to: Lang): string =>
  withoutSlash(localizeHref(deLocalizeHref(url.pathname + url.search + url.hash), { locale: to }));

/** The wording of a bilingual text in the language of the page. */
export const inLang = (text: { en: string; zh: string }): string => text[getLocale()];
