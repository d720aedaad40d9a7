const usualMinutes = [10, 15, 20, 30, 45, 60, 90, 120];

/** Minutes to choose from, with the present choice where it is not a usual one. */
export const minutesChoices = (current: number | null): number[] =>
  [...new Set(current === null ? usualMinutes : [...usualMinutes, current])].toSorted((a, b) => a - b);

/** Every zone that this browser knows, and the present one, which it may know by another name. */
export const zonesOf = (current: string): string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC', current])].toSorted();
