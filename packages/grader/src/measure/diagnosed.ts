// `npm run diagnosed`: how many of the wrong programs in `blind/` the grader names. Ends with 1 where one is diagnosed wrongly, is accepted, or
// was given a diagnosis that nobody has judged.
import { loadBank } from 'questions';
import { createGrader } from '../index.ts';
import { blindPrograms, findingOf, readJudgements, saidIn, type BlindProgram, type Finding } from './blind.ts';
import { cacheFolder, defaultSecret, inParallel, tableText } from './tools.ts';

interface Measured extends BlindProgram {
  finding: Finding;
  said: string[];
}

const columns: Finding[] = ['named', 'pattern', 'silent', 'wrongly', 'unjudged', 'accepted'];
const headings = ['named rightly', 'a true pattern', 'not diagnosed', 'wrongly', 'not judged yet', 'accepted'];

async function measured(): Promise<Measured[]> {
  const bank = await loadBank();
  const [programs, judgements] = await Promise.all([blindPrograms(bank), readJudgements()]);
  const grader = await createGrader({ bank, seedSecret: defaultSecret, cacheFolder });
  try {
    return await inParallel(programs, async (program) => {
      const report = await grader.grade({ task: program.task.id, source: program.source, mode: 'submit' });
      return { ...program, finding: findingOf(report, judgements[program.name]), said: saidIn(report) };
    });
  } finally {
    await grader.close();
  }
}

const countsOf = (programs: Measured[]): number[] => columns.map((column) => programs.filter((one) => one.finding === column).length);
const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

function summary(programs: Measured[]): string {
  const byTask = Map.groupBy(programs, (one) => one.task.id);
  const total = countsOf(programs);
  return tableText([
    ['task', 'programs', ...headings],
    ...[...byTask].map(([id, group]) => [id, group.length, ...countsOf(group)]),
    ['all', programs.length, ...total],
    ['', '', ...total.map((count) => percent(count, programs.length))],
  ]);
}

const line = ({ name, says, said }: Measured): string =>
  `  ${name}: ${says}${said.length > 0 ? `\n      was told: ${said.join(', ')}` : ''}`;

const programs = await measured();
console.log(summary(programs));
columns.forEach((column, i) => {
  const group = programs.filter((one) => one.finding === column);
  if (column !== 'named' && group.length > 0) console.log(`\n${headings[i]}:\n${group.map(line).join('\n')}`);
});
process.exitCode = programs.some((one) => ['wrongly', 'unjudged', 'accepted'].includes(one.finding)) ? 1 : 0;
