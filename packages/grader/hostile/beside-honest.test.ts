import { execFile } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { programs } from './programs.ts';

const script = path.join(import.meta.dirname, 'beside-honest.ts');
const NOBODY = 65534;
const SETPRIV = '/usr/bin/setpriv';
/** A minute on two cores that do nothing else. */
const timeout = 360_000;

const Told = z.object({
  uid: z.number().optional(),
  programs: z.number(),
  served: z.number(),
  wrongHonest: z.array(z.unknown()),
  wrongHostile: z.array(z.unknown()),
});

/** Root becomes somebody else: as root `hostile.test.ts` runs the suite. */
const canBecomeNobody = (): boolean => {
  try {
    accessSync(SETPRIV, constants.X_OK);
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
};

test(
  'every hostile program on all children at once, as an ordinary user: no honest submission gets another verdict',
  { timeout },
  async () => {
    const asNobody = canBecomeNobody() ? [SETPRIV, `--reuid=${NOBODY}`, `--regid=${NOBODY}`, '--clear-groups'] : [];
    const [command, ...args] = [...asNobody, process.execPath, '--no-warnings', script];
    const { stdout } = await promisify(execFile)(command!, args, { timeout, maxBuffer: 2 ** 24 });
    const { uid, programs: count, served, wrongHonest, wrongHostile } = Told.parse(JSON.parse(stdout));
    expect(wrongHonest).toEqual([]);
    expect(wrongHostile).toEqual([]);
    expect(count).toBe(programs.length);
    expect(served).toBeGreaterThan(count / 4);
    expect(uid === 0 && canBecomeNobody()).toBe(false);
  },
);
