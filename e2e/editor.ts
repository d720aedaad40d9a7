import type { Page } from 'playwright-core';

/** Milliseconds until what was typed has to stand in the editor. */
const TYPED_TIMEOUT_MS = 3_000;

/** Pastes a program into the editor of the task page, in the place of what is there, and waits until it stands there. Typing would close brackets and indent. */
export async function write(page: Page, code: string, name = /^Program/): Promise<void> {
  const editor = page.getByRole('textbox', { name });
  await editor.waitFor({ state: 'attached' });
  const firstLine = code.split('\n')[0]!.replace(/\s+/g, '');
  for (let attempt = 0; attempt < 5; attempt++) {
    await editor.focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.evaluate((text) => navigator.clipboard.writeText(text), code);
    await page.keyboard.press('ControlOrMeta+V');
    if (await shows(page, firstLine)) return;
  }
  throw new Error(`the editor does not show the program that was typed: '${firstLine}'`);
}

/** Whether the editor's text holds the given one, spaces apart. */
async function shows(page: Page, text: string): Promise<boolean> {
  const until = Date.now() + TYPED_TIMEOUT_MS;
  while (Date.now() < until) {
    const lines = await page.locator('.view-lines').innerText();
    if (lines.replace(/\s+/g, '').includes(text)) return true;
    await page.waitForTimeout(50);
  }
  return false;
}
