import { readFileSync } from 'node:fs';

/** USER_HZ of every Linux on x86-64 and arm64: the unit of the CPU times in /proc. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

const readProc = (path: string): string | undefined => {
  try {
    return readFileSync(`/proc/${path}`, 'latin1');
  } catch {
    return undefined;
  }
};

const childrenOf = (pid: number): number[] =>
  (readProc(`${pid}/task/${pid}/children`) ?? '')
    .split(' ')
    .map(Number)
    .filter((child) => child > 0);

/** All descendants of a process. */
export function childProcesses(pid: number): number[] {
  const children = childrenOf(pid);
  return [...children, ...children.flatMap(childProcesses)];
}

/** The last descendant of a process that has one child at most at every step: `node` behind `prlimit` and `unshare`. */
export function innermostProcess(pid: number): number {
  for (let at = pid; ;) {
    const [child] = childrenOf(at);
    if (child === undefined) return at;
    at = child;
  }
}

/** Resident memory in bytes, undefined where there is no /proc or no such process. */
export function residentBytes(pid: number): number | undefined {
  const pages = readProc(`${pid}/statm`)?.split(' ')[1];
  return pages === undefined ? undefined : Number(pages) * PAGE_BYTES;
}

/** CPU time of all threads in milliseconds, to 10 ms; undefined where there is no /proc or no such process. */
export function cpuMs(pid: number): number | undefined {
  const stat = readProc(`${pid}/stat`);
  if (stat === undefined) return undefined;
  // The command's name stands in parentheses and may hold anything: count fields from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}
