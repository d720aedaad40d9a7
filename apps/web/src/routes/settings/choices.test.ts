import { expect, test } from 'vitest';
import { minutesChoices, zonesOf } from './choices.ts';

test('a choice made elsewhere is not lost from the list, nor listed twice', () => {
  expect(minutesChoices(25)).toContain(25);
  expect(minutesChoices(30).filter((minutes) => minutes === 30)).toHaveLength(1);
});

test('a zone under an old name stays chosen', () => {
  expect(zonesOf('Asia/Calcutta')).toContain('Asia/Calcutta');
  expect(zonesOf('UTC')).toContain('UTC');
});
