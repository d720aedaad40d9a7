import { expect, test } from 'vitest';
import { browserOf } from './browser.ts';

test('a browser that claims to be others is called by its own name', () => {
  const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';
  expect(browserOf(chrome)).toBe('Chrome, Linux');
  expect(browserOf(`${chrome.replace('X11; Linux x86_64', 'Windows NT 10.0; Win64; x64')} Edg/140.0.0.0`)).toBe('Edge, Windows');
  expect(
    browserOf('Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1'),
  ).toBe('Safari, iOS');
});

test('a program that is no browser is called as it calls itself, and nothing at all has no name', () => {
  expect(browserOf('curl/8.5.0')).toBe('curl/8.5.0');
  expect(browserOf(null)).toBeNull();
});
