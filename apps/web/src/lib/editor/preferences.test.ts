import { expect, test } from 'vitest';
import { defaultPreferences, parsedPreferences } from './preferences.ts';

const desk = defaultPreferences(false);

test.each([null, '', '{', '3', 'null', '{"kind":"huge","fontSize":400}'])('a spoilt choice %j is the default', (text) => {
  expect(parsedPreferences(text, desk)).toEqual(desk);
});

test('one part that is known is kept', () => {
  expect(parsedPreferences('{"kind":"plain","fontSize":"20"}', desk)).toEqual({ ...desk, kind: 'plain' });
});

test('a telephone is not given an editor that its keyboard cannot write into', () => {
  expect(defaultPreferences(true)).toEqual({ kind: 'plain', fontSize: 16 });
});
