/** The full editor completes and checks types; the plain one is a text area, for telephones and screen readers. */
export const editorKinds = ['full', 'plain'] as const;
export type EditorKind = (typeof editorKinds)[number];

/** Sizes in px; 16 and above is not enlarged by a telephone when it is focused. */
export const fontSizes = [12, 13, 14, 16, 18, 20, 24] as const;
const DEFAULT_FONT_SIZE = 14;
const TOUCH_FONT_SIZE = 16;

export interface EditorPreferences {
  kind: EditorKind;
  fontSize: number;
}

const KEY = 'descent:editor';

/** What this device suits before anything was chosen: touch keyboards do not work in the full editor. */
export const defaultPreferences = (isTouch: boolean): EditorPreferences =>
  isTouch ? { kind: 'plain', fontSize: TOUCH_FONT_SIZE } : { kind: 'full', fontSize: DEFAULT_FONT_SIZE };

/** The choice kept in this browser, each part checked; the defaults for what is missing or unknown. */
export function parsedPreferences(text: string | null, defaults: EditorPreferences): EditorPreferences {
  let value: unknown;
  try {
    value = JSON.parse(text ?? 'null');
  } catch {
    return defaults;
  }
  if (typeof value !== 'object' || value === null) return defaults;
  const kind = editorKinds.find((known) => 'kind' in value && value.kind === known);
  const fontSize = fontSizes.find((known) => 'fontSize' in value && value.fontSize === known);
  return { kind: kind ?? defaults.kind, fontSize: fontSize ?? defaults.fontSize };
}

/** Reads the choice where there is a browser. */
export function readEditorPreferences(): EditorPreferences {
  const defaults = defaultPreferences(matchMedia('(pointer: coarse)').matches);
  try {
    return parsedPreferences(localStorage.getItem(KEY), defaults);
  } catch {
    return defaults;
  }
}

export function writeEditorPreferences(preferences: EditorPreferences): void {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // A browser that keeps nothing opens the next page with the defaults.
  }
}
