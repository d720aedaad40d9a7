export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** Holds the theme chosen, so that the server renders it and no script has to run before the first paint. */
export const themeCookie = 'theme';
const themeCookieSeconds = 365 * 24 * 60 * 60;

export const parseTheme = (value: string | undefined): Theme => themes.find((theme) => theme === value) ?? 'system';

/** Applies a theme to the page and keeps it for the next visit. */
export function setTheme(theme: Theme): void {
  document.documentElement.dataset.theme = theme;
  document.cookie = `${themeCookie}=${theme}; path=/; max-age=${themeCookieSeconds}; samesite=lax`;
}
