import { href, htmlLang } from '#lib/i18n.ts';
import { locales } from '#lib/paraglide/runtime.js';

const escaped = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

/** Every path in every language, each naming its translations. */
export function sitemap(origin: string, paths: readonly string[]): string {
  const urls = paths.flatMap((path) => {
    const alternates = locales.map(
      (locale) => `<xhtml:link rel="alternate" hreflang="${htmlLang(locale)}" href="${escaped(origin + href(path, locale))}"/>`,
    );
    return locales.map((locale) => `<url><loc>${escaped(origin + href(path, locale))}</loc>${alternates.join('')}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
${urls.join('\n')}
</urlset>
`;
}
