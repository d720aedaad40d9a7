/** Characters in a line before it is broken: what a pane of the task page shows at the usual size. */
const LINE_CHARS = 80;

/** A program in its usual form with the place of the cursor in it, or the line that keeps it from being read. */
export type Formatted = { code: string; cursor: number } | { unreadableLine: number };

/** Formats a program and keeps the cursor where it was in the text. The formatter is loaded when it is first asked for. */
export async function formatted(code: string, cursor: number): Promise<Formatted> {
  const [{ formatWithCursor }, babel, estree] = await Promise.all([
    import('prettier/standalone'),
    import('prettier/plugins/babel'),
    import('prettier/plugins/estree'),
  ]);
  try {
    const result = await formatWithCursor(code, {
      parser: 'babel-ts',
      plugins: [babel.default, estree.default],
      cursorOffset: cursor,
      singleQuote: true,
      printWidth: LINE_CHARS,
    });
    return { code: result.formatted, cursor: Math.max(0, result.cursorOffset) };
  } catch (error) {
    const line = unreadableLine(error);
    if (line === null) throw error;
    return { unreadableLine: line };
  }
}

/** Where the formatter's parser stopped; null where something else failed. */
function unreadableLine(error: unknown): number | null {
  if (!(error instanceof SyntaxError) || !('loc' in error)) return null;
  const { loc } = error;
  if (typeof loc !== 'object' || loc === null || !('start' in loc)) return null;
  const { start } = loc;
  return typeof start === 'object' && start !== null && 'line' in start && typeof start.line === 'number' ? start.line : null;
}
