/** What keys mean outside of fields, on pages that are worked through with the keyboard. */

// The full editor is none of the elements that are typed into: its role says so.
const field = 'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable], [role=textbox]';
const control = `${field}, a, button, summary`;

const isWithin = (event: KeyboardEvent, selector: string): boolean =>
  event.target instanceof Element && event.target.closest(selector) !== null;

/** Whether a key is being typed into something. */
export const isTyping = (event: KeyboardEvent): boolean => event.isComposing || isWithin(event, field);

const isPlain = (event: KeyboardEvent): boolean =>
  !event.defaultPrevented && !event.isComposing && !event.repeat && !event.ctrlKey && !event.metaKey && !event.altKey;

/** The number pressed, 1 to 9, where nothing is being typed; null otherwise. */
export function pressedNumber(event: KeyboardEvent): number | null {
  return isPlain(event) && /^[1-9]$/.test(event.key) && !isWithin(event, field) ? Number(event.key) : null;
}

/** Whether Enter was pressed where it does nothing of its own. */
export const pressedEnter = (event: KeyboardEvent): boolean => isPlain(event) && event.key === 'Enter' && !isWithin(event, control);
