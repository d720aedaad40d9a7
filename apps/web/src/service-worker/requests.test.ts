import { expect, test } from 'vitest';
import { assetsOf, endsSession, isAsset, isPage, isPageAnswer, withoutHash } from './requests.ts';

test('answers of the interface and its reference are no pages', () => {
  for (const path of ['/api', '/api/me', '/docs', '/docs/', '/_app/version.json']) expect(isPage(path), path).toBe(false);
  for (const path of ['/', '/zh', '/questions/apis', '/documents']) expect(isPage(path), path).toBe(true);
});

test('an error, another page and what is no page are not kept', () => {
  const headers = { 'x-sveltekit-page': 'true' };
  expect(isPageAnswer(new Response('', { headers }))).toBe(true);
  expect(isPageAnswer(new Response('', { headers, status: 404 }))).toBe(false);
  expect(isPageAnswer(new Response('{}'))).toBe(false);
});

test('only files that never change are answered without the network', () => {
  expect(isAsset('/_app/immutable/chunks/a.js', [])).toBe(true);
  expect(isAsset('/_app/version.json', [])).toBe(false);
  expect(isAsset('/mark.svg', ['/mark.svg'])).toBe(true);
});

test('signing out, in or up, and deleting end what is kept; asking does not', () => {
  for (const path of ['/api/auth/sign-out', '/api/auth/sign-in/email', '/api/auth/sign-up/email', '/api/auth/delete-user'])
    expect(endsSession('POST', path), path).toBe(true);
  expect(endsSession('DELETE', '/api/me')).toBe(true);
  expect(endsSession('DELETE', '/api/account')).toBe(true);
  expect(endsSession('GET', '/api/auth/get-session')).toBe(false);
  expect(endsSession('POST', '/api/submissions')).toBe(false);
  expect(endsSession('DELETE', '/api/meta')).toBe(false);
});

test('files that a page names, each once', () => {
  const html =
    '<link href="/_app/immutable/assets/0.a.css"><script>import("/_app/immutable/entry/start.b.js")</script>/_app/immutable/assets/0.a.css';
  expect(assetsOf(html)).toEqual(['/_app/immutable/assets/0.a.css', '/_app/immutable/entry/start.b.js']);
  expect(withoutHash('http://a/b?c#d')).toBe('http://a/b?c');
});
