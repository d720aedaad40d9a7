/** A response that cannot be read: not wrong, but no answer to this item. The message says what was expected. */
export class UnreadableResponse extends Error {
  override name = 'UnreadableResponse';
}
