import { lang } from '#lib/i18n.ts';
import type * as Setup from './monaco.ts';

/** Monaco as `monaco.ts` sets it up. */
export type Loaded = typeof Setup;

/** The editor's script, with its own texts in the language of the page; null on the server, which must not bundle it. */
export async function loadMonaco(): Promise<Loaded | null> {
  if (import.meta.env.SSR) return null;
  if (lang() === 'zh') await import('monaco-editor/nls/lang/zh-cn');
  return import('./monaco.ts');
}
