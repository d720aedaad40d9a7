import { readBank } from '../load.ts';
import { lockProblems, readLock } from '../lock.ts';
import { collisionProblems } from './collisions.ts';
import { completenessProblems } from './completeness.ts';
import { leftToWrite } from './left-to-write.ts';
import { lengthProblems } from './option-lengths.ts';
import { pageTexts } from './page-texts.ts';
import { styleProblems } from './style.ts';
import { avoidedTerms, missingTerms } from './terms.ts';

export { wordsOf } from './words.ts';

/** Seeds on which the generated items are looked at; the tests take more. */
const seedsLookedAt = 200;

/** Everything that is wrong with the banks in these folders and can be seen without running a program, a sentence each with its place. */
export async function contentProblems(folders: string[], seeds = seedsLookedAt): Promise<string[]> {
  const { bank, problems } = await readBank(folders);
  const unwritten = (await Promise.all(folders.map(leftToWrite))).flat();
  if (problems.length > 0) return [...problems, ...unwritten];
  const pages = pageTexts(bank);
  const locks = await Promise.all(
    folders.map(async (folder) =>
      lockProblems(
        [...bank.tasks.values()].filter((task) => task.bank === folder),
        await readLock(folder),
      ),
    ),
  );
  return [
    ...completenessProblems(bank),
    ...avoidedTerms(pages),
    ...missingTerms(pages.filter(({ where }) => !where.startsWith('quiz item'))),
    ...styleProblems(pages),
    ...lengthProblems(bank),
    ...collisionProblems(bank, seeds),
    ...locks.flat().map((problem) => `task ${problem}`),
    ...unwritten,
  ];
}
