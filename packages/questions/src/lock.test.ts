import { expect, test } from 'vitest';
import { bankFolders } from './folders.ts';
import { loadBank } from './load.ts';
import { lockProblems, readLock, type TaskLock, updatedLock } from './lock.ts';

test.for(bankFolders())('changed task: a hash never changes under the revision that was locked: %s', async (folder) => {
  const { tasks } = await loadBank();
  const own = [...tasks.values()].filter((task) => task.bank === folder);
  expect(lockProblems(own, await readLock(folder))).toEqual([]);
});

const lock: TaskLock = { a: { revision: 2, hash: 'x' } };
const task = (id: string, revision: number, hash: string) => ({ id, revision, hash });

test('every way in which bank and lock can differ is a problem', () => {
  expect(lockProblems([task('a', 2, 'x')], lock)).toEqual([]);
  const problems = ([...tasks]: ReturnType<typeof task>[]) => lockProblems(tasks, lock).join();
  expect(problems([task('a', 2, 'y')])).toMatch(/^a: has changed \(x → y\) under revision 2; raise 'revision'/);
  expect(problems([task('a', 3, 'y')])).toMatch(/revision 3 is not locked yet/);
  expect(problems([task('a', 1, 'x')])).toMatch(/a revision only rises/);
  expect(problems([task('a', 2, 'x'), task('b', 1, 'z')])).toMatch(/^b: is not locked yet/);
  expect(problems([])).toMatch(/^a: is locked, but no task/);
});

test('the command takes over what is new or raised, and refuses a change under the same revision', () => {
  const raised = updatedLock([task('b', 1, 'z'), task('a', 3, 'y')], lock, false);
  expect(raised).toEqual({ lock: { a: { revision: 3, hash: 'y' }, b: { revision: 1, hash: 'z' } }, refused: [] });
  const changed = updatedLock([task('a', 2, 'y')], lock, false);
  expect(changed.lock).toEqual(lock);
  expect(changed.refused).toHaveLength(1);
  expect(updatedLock([task('a', 2, 'y')], lock, true)).toEqual({ lock: { a: { revision: 2, hash: 'y' } }, refused: [] });
});
