import { execFile, execFileSync } from 'node:child_process';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Client } from 'pg';
import { freePort } from '../../testing/process.ts';

const run = promisify(execFile);

/** A PostgreSQL server of one's own, with its files in a temporary folder: it can be stopped and killed, and disturbs nobody. */
export interface Cluster {
  version: string;
  /** A new database in it. */
  createDatabase: (name: string) => Promise<string>;
  /** `fast` ends connections and writes everything; `immediate` is a crash, from which the next start recovers. */
  stop: (mode: 'fast' | 'immediate') => Promise<void>;
  start: () => Promise<void>;
  remove: () => Promise<void>;
}

const settings = ['listen_addresses=127.0.0.1', 'max_connections=200', 'shared_buffers=256MB', 'max_wal_size=4GB'];

export async function createCluster(port?: number): Promise<Cluster> {
  const programs = await programFolder();
  const owner = ordinaryUser();
  const folder = await mkdtemp(join(tmpdir(), 'descent-cluster-'));
  if (owner) await chown(folder, owner.uid, owner.gid);
  const ownPort = port ?? (await freePort());
  const files = join(folder, 'files');
  const call = async (program: string, args: string[]) => {
    // The server holds the pipes of what started it: with none, nobody waits for them.
    const { stdout } = await run(join(programs, program), args, { ...owner, cwd: folder });
    return stdout.trim();
  };
  await call('initdb', ['-D', files, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--no-instructions']);
  const options = [...settings, `port=${ownPort}`, `unix_socket_directories=${folder}`].map((setting) => `-c ${setting}`).join(' ');
  const start = async () => {
    await call('pg_ctl', ['-D', files, '-w', '-t', '60', '-l', join(folder, 'log'), '-o', options, 'start']);
  };
  const stop = async (mode: string) => {
    await call('pg_ctl', ['-D', files, '-w', '-t', '60', '-m', mode, 'stop']);
  };
  await start();
  return {
    version: await call('postgres', ['--version']),
    async createDatabase(name) {
      const client = new Client({ connectionString: `postgresql://postgres@127.0.0.1:${ownPort}/postgres` });
      await client.connect();
      await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
      await client.end();
      return `postgresql://postgres@127.0.0.1:${ownPort}/${name}`;
    },
    start,
    stop,
    async remove() {
      await stop('immediate').catch(() => {});
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Where the server's programs are: PG_BIN, or where Debian and its like put the newest of them, or the path. */
async function programFolder(): Promise<string> {
  if (process.env.PG_BIN) return process.env.PG_BIN;
  const versions = await readdir('/usr/lib/postgresql').catch(() => []);
  const newest = versions.sort((a, b) => Number(b) - Number(a))[0];
  if (newest !== undefined) return `/usr/lib/postgresql/${newest}/bin`;
  return execFileSync('pg_config', ['--bindir'], { encoding: 'utf8' }).trim();
}

/** PostgreSQL refuses to be run by root: then by `postgres`, or by nobody. */
function ordinaryUser(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  try {
    const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return { uid: 65_534, gid: 65_534 };
  }
}
