import type { Audit } from './audit.ts';

/** Requests by kind and answer. */
export function countTable(answers: Map<string, number>): string {
  const rows = [...answers].sort(([a], [b]) => a.localeCompare(b));
  return ['  times  request and answer', ...rows.map(([name, times]) => `${String(times).padStart(7)}  ${name}`)].join('\n');
}

/** What must be 0 stands below the line. */
export function auditTable({ seconds, ...counts }: Audit): string {
  const row = (name: string, value: number | string) => `${name.padEnd(52)} ${String(value).padStart(7)}`;
  return [
    row('acknowledged', counts.acknowledged),
    row('kept without having been acknowledged', counts.keptUnacknowledged),
    row('verdicts', counts.verdicts),
    row('seconds to the verdict, p50', seconds.p50.toFixed(2)),
    row('seconds to the verdict, p99', seconds.p99.toFixed(2)),
    row('seconds to the verdict, longest', seconds.max.toFixed(2)),
    '-'.repeat(60),
    row('acknowledged and lost', counts.lost),
    row('without a verdict', counts.without),
    row('with a wrong verdict', counts.wrong),
    row('counted twice, or not at all', counts.doubled),
    row('jobs left', counts.jobsLeft),
  ].join('\n');
}
