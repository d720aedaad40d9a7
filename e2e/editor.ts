import type { Page } from 'playwright-core';

/** Puts a program into the editor of the task page, in the place of what is there. */
export async function write(page: Page, code: string): Promise<void> {
  const editor = page.getByRole('textbox', { name: /^Program/ });
  await editor.waitFor({ state: 'attached' });
  await editor.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('Delete');
  await page.keyboard.insertText(code);
}
