/** At most `chars` UTF-16 units, without lone surrogates and without U+0000, which PostgreSQL refuses. */
export function storable(text: string, chars: number): string {
  return text.slice(0, chars).toWellFormed().replaceAll('\0', '\ufffd');
}

export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes('\0');
