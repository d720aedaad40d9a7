import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createVisitor, hasBrowser, launchBrowser, type Visitor } from './browser.ts';
import { createProduct, type Product } from './product.ts';

describe.skipIf(!hasBrowser())('a passkey', () => {
  let product: Product;
  let browser: Browser;
  let visitor: Visitor;
  let url: string;

  beforeAll(async () => {
    [product, browser] = await Promise.all([createProduct(), launchBrowser()]);
    // A passkey belongs to a name, not to a number.
    url = product.url.replace('127.0.0.1', 'localhost');
    visitor = await createVisitor(browser);
    const devtools = await visitor.context.newCDPSession(visitor.page);
    await devtools.send('WebAuthn.enable');
    await devtools.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  });
  afterAll(async () => {
    await browser?.close();
    await product?.remove();
  });

  test('made on the settings page, it signs in without the password', async () => {
    const { page, errors } = visitor;
    await page.goto(`${url}/sign-up`, { waitUntil: 'networkidle' });
    await page.getByLabel('Name').fill('Ada');
    await page.getByLabel('E-mail address').fill('ada@example.org');
    await page.getByLabel('Password').fill('a stone in the river');
    await page.getByRole('button', { name: 'Create the account' }).click();
    await page.waitForURL(/\/settings#account$/);
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: /^Remove: / }).waitFor();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.waitForURL(`${url}/`);

    await page.goto(`${url}/sign-in`, { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL(/\/settings#account$/);
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main').innerText()).toContain('ada@example.org');
    expect(errors).toEqual([]);
  });
});
