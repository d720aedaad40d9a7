import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { accessSync, constants, realpathSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import { DATA_SEGMENT_BYTES, OPEN_FILES } from '../limits.ts';
import { BLOCKING_FLAG } from './flags.ts';
import { type InsideCode, readInsideCode } from './inside-code.ts';

/** How a child is started on this machine, and what this machine cannot give. */
export interface Launcher {
  start(): ChildProcess;
  /** What a child is sent first: the trusted code of `inside/`, serialized. */
  setUp: Buffer;
  weaknesses: string[];
}

interface Mitigations {
  namespaces: 'all' | 'user and network' | 'none';
  limits: boolean;
  privileges: boolean;
  nobody: boolean;
}

const NOBODY = 65534;
/** A probe that says nothing for so long has failed. */
const PROBE_MS = 10_000;
const TOOL_FOLDERS = ['/usr/bin', '/bin', '/usr/sbin', '/sbin', '/usr/local/bin'];

const here = path.dirname(fileURLToPath(import.meta.url));
const childFile = path.join(here, 'child.ts');

function toolPath(name: string): string | undefined {
  return TOOL_FOLDERS.map((folder) => path.join(folder, name)).find((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** What a child may read: the grader's own code, and the three packages it loads. isolated-vm's loader asks for the last file. */
function readablePaths(): string[] {
  const require = createRequire(import.meta.url);
  const folderOf = (name: string): string => path.dirname(realpathSync(require.resolve(`${name}/package.json`)));
  const packages = ['isolated-vm', 'node-gyp-build', 'acorn'].map(folderOf);
  return [...packages, path.dirname(here), '/etc/alpine-release'];
}

function nodeArguments(file: string): string[] {
  const reads = readablePaths().map((readable) => `--allow-fs-read=${readable}`);
  return ['--no-node-snapshot', '--permission', '--allow-addons', ...reads, '--no-warnings', file];
}

/** The tools that stand before `node`, each of which becomes the next; undefined when one is not installed. */
function wrappers(wanted: Mitigations): string[] | undefined {
  const limits = ['prlimit', `--data=${DATA_SEGMENT_BYTES}`, '--core=0', `--nofile=${OPEN_FILES}`, '--fsize=0'];
  // The kernel kills the first of these when the supervisor dies, and `unshare` has what it forked killed when it dies itself.
  const parent = ['setpriv', '--pdeathsig', 'KILL'];
  const namespaces = {
    all: ['unshare', '-Urnp', '--fork', '--kill-child', '--mount-proc'],
    'user and network': ['unshare', '-Urn'],
    none: [],
  }[wanted.namespaces];
  const privileges = ['setpriv', '--no-new-privs', ...(wanted.namespaces === 'none' ? [] : ['--bounding-set=-all', '--inh-caps=-all'])];
  const chosen = [wanted.privileges ? parent : [], wanted.limits ? limits : [], namespaces, wanted.privileges ? privileges : []].filter(
    (words) => words.length > 0,
  );
  const words: string[] = [];
  for (const [tool, ...rest] of chosen) {
    const file = toolPath(tool!);
    if (!file) return undefined;
    words.push(file, ...rest);
  }
  return words;
}

function startWith(wanted: Mitigations, before: string[], args: string[], stdio: ('ignore' | 'pipe')[]): ChildProcess {
  const [command, ...rest] = [...before, process.execPath, ...args];
  return spawn(command!, rest, {
    stdio,
    env: {},
    cwd: path.parse(here).root,
    // A process group of its own, which is killed as a whole.
    detached: process.platform !== 'win32',
    windowsHide: true,
    ...(wanted.nobody ? { uid: NOBODY, gid: NOBODY } : {}),
  });
}

/** Whether a process started so can read the child's program and load isolated-vm. */
async function works(wanted: Mitigations): Promise<boolean> {
  const before = wrappers(wanted);
  if (!before) return false;
  const addon = createRequire(import.meta.url).resolve('isolated-vm');
  const script = `require('fs').readFileSync(${JSON.stringify(childFile)}); require(${JSON.stringify(addon)})`;
  try {
    const probe = startWith(wanted, before, ['--no-node-snapshot', '--eval', script], ['ignore', 'ignore', 'ignore']);
    const [code] = await once(probe, 'exit', { signal: AbortSignal.timeout(PROBE_MS) });
    return code === 0;
  } catch {
    // A user that does not exist here (EINVAL), a tool that may not be run, no answer in time.
    return false;
  }
}

/** The strongest set of mitigations that works here. The full set is one probe; only where it fails is each tried by itself. */
async function strongest(): Promise<Mitigations> {
  const root = process.getuid?.() === 0;
  const none: Mitigations = { namespaces: 'none', limits: false, privileges: false, nobody: false };
  if (process.platform !== 'linux') return none;
  const all: Mitigations = { namespaces: 'all', limits: true, privileges: true, nobody: root };
  if (await works(all)) return all;
  let best = none;
  const steps: Partial<Mitigations>[] = [
    { nobody: root },
    { limits: true },
    { privileges: true },
    { namespaces: 'all' },
    { namespaces: 'user and network' },
  ];
  for (const step of steps) {
    if (best.namespaces === 'all' && step.namespaces) continue;
    const next = { ...best, ...step };
    if (await works(next)) best = next;
  }
  return best;
}

/** One sentence for each thing that this machine cannot give, for the log. */
function weaknessesOf(chosen: Mitigations): string[] {
  const found: string[] = [];
  const root = process.getuid?.() === 0;
  if (chosen.namespaces === 'none')
    found.push('network: a child could open connections, because unprivileged network namespaces (unshare -Urn) are not available');
  if (chosen.namespaces !== 'all')
    found.push(
      'processes: a child could see and signal processes of the same user, because PID namespaces (unshare -p --mount-proc) are not available',
    );
  if (!chosen.limits) found.push('memory: no data-segment limit (prlimit is not available); memory is bounded by watching it');
  if (!chosen.privileges)
    found.push('privileges: no-new-privileges is not set, and a stuck child outlives a supervisor that crashes (setpriv is not available)');
  if (root && !chosen.nobody)
    found.push(`user: children run as root, because uid ${NOBODY} does not exist here or cannot read this installation`);
  if (process.platform !== 'linux') found.push('memory: resident memory is watched by the child alone, because there is no /proc');
  return found;
}

let known: Promise<[Mitigations, InsideCode]> | undefined;

/** Finds out, once per process, what this machine can give, and reads the trusted code. `file` is the program of a child. */
export async function createLauncher(file: string = childFile): Promise<Launcher> {
  const [chosen, code] = await (known ??= Promise.all([strongest(), readInsideCode()]));
  const before = wrappers(chosen) ?? [];
  const args = [...nodeArguments(file), ...(chosen.privileges ? [BLOCKING_FLAG] : [])];
  return {
    start: () => startWith(chosen, before, args, ['ignore', 'ignore', 'ignore', 'pipe']),
    setUp: serialize(code),
    weaknesses: weaknessesOf(chosen),
  };
}
