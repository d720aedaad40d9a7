import type { Locator, Page } from 'playwright-core';

/** Presses of Tab after which what is looked for is taken to be out of reach. */
const maxTabs = 250;

/** Goes on with Tab, or another key, until this has the focus, or something within it, such as an editor's own field. */
export async function tabTo(page: Page, target: Locator, key = 'Tab'): Promise<void> {
  const one = target.first();
  await one.waitFor({ state: 'attached' });
  for (let presses = 0; presses < maxTabs; presses++) {
    if (await one.evaluate((node) => node.contains(document.activeElement))) return;
    await page.keyboard.press(key);
  }
  throw new Error(`Tab does not reach ${target}`);
}

export async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await target.first().waitFor();
  await tabTo(page, target);
  await page.keyboard.press(key);
}
