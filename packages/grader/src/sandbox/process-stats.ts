import { closeSync, openSync, readFileSync, readSync } from 'node:fs';

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

const residentIn = (statm: string): number => Number(statm.split(' ')[1]) * PAGE_BYTES;

const msOf = (ticks: number): number => (ticks * 1000) / TICKS_PER_SECOND;

/** The fields of /proc/PID/stat from the third on. The command's name stands in parentheses before them and may hold anything. */
const fieldsOf = (stat: string): number[] =>
  stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);

/** utime and stime. */
function cpuIn(stat: string): number {
  const fields = fieldsOf(stat);
  return msOf(fields[11]! + fields[12]!);
}

/** Resident memory in bytes, undefined where there is no /proc or no such process. */
export function residentBytes(pid: number): number | undefined {
  const statm = readProc(`${pid}/statm`);
  return statm === undefined ? undefined : residentIn(statm);
}

/** CPU time of all threads in milliseconds, to 10 ms; undefined where there is no /proc or no such process. */
export function cpuMs(pid: number): number | undefined {
  const stat = readProc(`${pid}/stat`);
  return stat === undefined ? undefined : cpuIn(stat);
}

/** CPU time in milliseconds of a process, of all that descends from it and of what ended there and was waited for. */
export function treeCpuMs(pid: number): number {
  return [pid, ...childProcesses(pid)].reduce((sum, one) => {
    const fields = fieldsOf(readProc(`${one}/stat`) ?? '');
    return sum + msOf([11, 12, 13, 14].reduce((ticks, i) => ticks + (fields[i] ?? 0), 0));
  }, 0);
}

/** Longer than any line of the two files. */
const LINE_BYTES = 1024;

/** A process whose figures are read many times: its files stay open, which also keeps another process with the same number apart. */
export class WatchedProcess {
  readonly #files: { stat: number; statm: number } | undefined;
  readonly #line = Buffer.alloc(LINE_BYTES);
  #closed = false;

  constructor(pid: number) {
    try {
      this.#files = { stat: openSync(`/proc/${pid}/stat`, 'r'), statm: openSync(`/proc/${pid}/statm`, 'r') };
    } catch {
      this.#files = undefined;
    }
  }

  /** As `residentBytes`. */
  residentBytes(): number | undefined {
    const line = this.#read('statm');
    return line === undefined ? undefined : residentIn(line);
  }

  /** As `cpuMs`. */
  cpuMs(): number | undefined {
    const line = this.#read('stat');
    return line === undefined ? undefined : cpuIn(line);
  }

  close(): void {
    if (this.#closed || !this.#files) return;
    this.#closed = true;
    for (const file of Object.values(this.#files)) closeSync(file);
  }

  #read(name: 'stat' | 'statm'): string | undefined {
    if (this.#closed || !this.#files) return undefined;
    try {
      return this.#line.toString('latin1', 0, readSync(this.#files[name], this.#line, 0, LINE_BYTES, 0));
    } catch {
      return undefined;
    }
  }
}
