import { expect, test } from 'vitest';
import { introStart, parseIntro } from './intro.ts';

test('what was kept comes back', () => {
  const place = { step: 'plan', code: 'x', solved: true };
  expect(parseIntro(JSON.stringify(place))).toEqual(place);
});

test('storage that is empty, broken or of another time starts from the beginning', () => {
  for (const text of [null, '', '{', '3', 'null', '{"step":"nonsense"}']) expect(parseIntro(text)).toEqual(introStart);
});
