import type * as Monaco from 'monaco-editor/editor';
import { isDark, onThemeChange, tokenColour } from './colour-tokens.ts';

/** Over the wash of a line, a wash of the characters that differ: letters stay legible on both. */
const FAINT = '1f';

/** Gives the editors the colours that the page has at an element. Returns the theme's name. */
function applyTheme(api: typeof Monaco, element: HTMLElement): string {
  const dark = isDark(element);
  const theme = dark ? 'descent-dark' : 'descent-light';
  const colour = (name: string): string => tokenColour(element, name);
  const bare = (name: string): string => colour(name).slice(1);
  api.editor.defineTheme(theme, {
    base: dark ? 'vs-dark' : 'vs',
    inherit: true,
    rules: [
      { token: '', foreground: bare('ink') },
      { token: 'comment', foreground: bare('ink-soft') },
      { token: 'keyword', foreground: bare('code-keyword') },
      { token: 'string', foreground: bare('code-string') },
      { token: 'number', foreground: bare('code-number') },
      { token: 'type', foreground: bare('accent') },
    ],
    colors: {
      'editor.background': colour('paper'),
      'editor.foreground': colour('ink'),
      'editorLineNumber.foreground': colour('ink-soft'),
      'editorLineNumber.dimmedForeground': colour('ink-soft'),
      'editorLineNumber.activeForeground': colour('ink'),
      'editorCursor.foreground': colour('accent'),
      'editorWidget.background': colour('raised'),
      'editorHoverWidget.background': colour('raised'),
      'editorSuggestWidget.background': colour('raised'),
      'editorError.foreground': colour('wrong'),
      'diffEditor.insertedLineBackground': colour('accepted-wash'),
      'diffEditor.removedLineBackground': colour('wrong-wash'),
      'diffEditor.insertedTextBackground': colour('accepted') + FAINT,
      'diffEditor.removedTextBackground': colour('wrong') + FAINT,
      focusBorder: colour('accent'),
    },
  });
  return theme;
}

/** The page's colours for every editor, now and whenever they change. Returns what ends that. */
export function followTheme(api: typeof Monaco, element: HTMLElement): () => void {
  const follow = (): void => api.editor.setTheme(applyTheme(api, element));
  follow();
  return onThemeChange(follow);
}
