import type { Random } from './random.ts';

/** Draws after which a condition is taken to be one that hardly ever holds: a fault of the author's. */
const mostDraws = 1000;

/**
 * The first draw that meets a condition: inputs clear of a kink, distractors that differ from the answer.
 * The same seed gives the same draw.
 *
 * @throws Error after 1,000 draws
 */
export function drawUntil<T>(random: Random, draw: (random: Random) => T, accept: (value: T) => boolean): T {
  for (let i = 0; i < mostDraws; i++) {
    const value = draw(random);
    if (accept(value)) return value;
  }
  throw new Error(`none of ${mostDraws} draws was accepted: the condition hardly ever holds`);
}

/** Whether all values are further apart than `gap`. */
export const areApart = (values: number[], gap: number): boolean =>
  values.every((value, i) => values.slice(0, i).every((other) => Math.abs(value - other) > gap));

/** The foreseen wrong answers that are further than `gap` from the answer and from every one before them. */
export const distinctFrom = <T extends { value: number }>(answer: number, foreseen: T[], gap: number): T[] =>
  foreseen.filter(({ value }, i) =>
    [answer, ...foreseen.slice(0, i).map((other) => other.value)].every((other) => Math.abs(other - value) > gap),
  );
