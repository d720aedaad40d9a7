import type { Sample } from './client.ts';

export interface Memory {
  part: string;
  /** Since the beginning. */
  second: number;
  bytes: number;
  /** Submissions without a verdict then. */
  waiting: number;
}

/** The value that so large a share of the sorted ones does not exceed. */
export const quantile = (sorted: number[], share: number): number =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;

/** By kind of request: how many, how many a second, times in milliseconds, and what was not answered with 200. */
export function timesTable(samples: Sample[], seconds: number): string {
  const cell = (text: string | number, width = 9) => String(text).padStart(width);
  const line = (name: string, own: Sample[]) => {
    const ms = own.map((sample) => sample.ms).sort((a, b) => a - b);
    const others = Map.groupBy(
      own.filter(({ status }) => status !== 200),
      ({ status }) => status,
    );
    return [
      name.padEnd(22),
      cell(own.length),
      cell((own.length / seconds).toFixed(1)),
      ...[0.5, 0.95, 0.99].map((share) => cell(quantile(ms, share).toFixed(1))),
      `  ${[...others].map(([status, which]) => `${which.length} × ${status}`).join(', ')}`,
    ].join('');
  };
  const head = [
    ''.padEnd(22),
    ...['requests', 'a second', 'p50 ms', 'p95 ms', 'p99 ms'].map((title) => cell(title)),
    '  other answers',
  ].join('');
  const kinds = [...Map.groupBy(samples, ({ name }) => name)].map(([name, own]) => line(name, own));
  return [head, ...kinds, line('all', samples)].join('\n').replace(/ +$/gm, '');
}

const rows = 12;

/** A dozen moments of the run, spread evenly. */
export function memoryTable(memory: Memory[]): string {
  const parts = [...new Set(memory.map(({ part }) => part))];
  const looks = memory.filter(({ part }) => part === parts[0]);
  const step = Math.max(1, Math.floor(looks.length / rows));
  const chosen = looks.filter((_, i) => i % step === 0 || i === looks.length - 1);
  const of = (part: string, second: number) => memory.find((one) => one.part === part && one.second >= second)?.bytes;
  const cell = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? '–' : value.toFixed(0)).padStart(10);
  const head = ['  second', ...[...parts, 'waiting'].map((title) => title.padStart(10))].join('');
  const lines = chosen.map(({ second, waiting }) => {
    const megabytes = parts.map((part) => cell((of(part, second) ?? Number.NaN) / 2 ** 20));
    return `${second.toFixed(0).padStart(8)}${megabytes.join('')}${cell(waiting)}`;
  });
  return [head, ...lines].join('\n');
}
