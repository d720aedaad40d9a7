import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Bank, Task } from 'questions';
import { z } from 'zod';
import type { Report } from '../report.ts';

const folder = fileURLToPath(new URL('../../blind/', import.meta.url));

/** A wrong program written from the catalogue alone, without sight of the task's known mistakes. */
export interface BlindProgram {
  task: Task;
  /** `task/program` */
  name: string;
  /** What its first line says is wrong. */
  says: string;
  source: string;
}

/** The programs whose task is in the bank, by task and name. */
export async function blindPrograms(bank: Bank): Promise<BlindProgram[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const tasks = entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .flatMap((id) => bank.tasks.get(id) ?? []);
  return (await Promise.all(tasks.map(programsOf))).flat();
}

async function programsOf(task: Task): Promise<BlindProgram[]> {
  const files = (await readdir(join(folder, task.id))).filter((file) => file.endsWith('.ts')).sort();
  return Promise.all(
    files.map(async (file) => {
      const source = await readFile(join(folder, task.id, file), 'utf8');
      const says = source.split('\n', 1)[0]!.replace(/^\/\/ wrong: /, '');
      return { task, name: `${task.id}/${basename(file, '.ts')}`, says, source };
    }),
  );
}

/** Prefix of a pattern's id among what may rightly be said of a program; the ids without it are those of mistakes. */
export const patternPrefix = 'pattern:';

/** What would be right to say of each program, judged by reading it and the task's mistakes. */
export type Judgements = Record<string, string[]>;
export const readJudgements = async (): Promise<Judgements> =>
  z.record(z.string(), z.array(z.string())).parse(JSON.parse(await readFile(join(folder, 'judgements.json'), 'utf8')));

/** What a report says of a program beyond its numbers. */
export const saidIn = ({ diagnoses }: Pick<Report, 'diagnoses'>): string[] =>
  diagnoses.map(({ kind, id }) => (kind === 'pattern' ? `${patternPrefix}${id}` : id));

/** `unjudged`: something was said of which nobody has judged whether it is right. */
export type Finding = 'named' | 'pattern' | 'silent' | 'wrongly' | 'unjudged' | 'accepted';

/** What a grading made of a program, given what would be right to say of it. */
export function findingOf(report: Pick<Report, 'status' | 'diagnoses'>, right: string[] | undefined): Finding {
  if (report.status === 'accepted') return 'accepted';
  const said = saidIn(report);
  if (said.length === 0) return 'silent';
  if (!right) return 'unjudged';
  if (said.some((id) => !right.includes(id))) return 'wrongly';
  return said.some((id) => !id.startsWith(patternPrefix)) ? 'named' : 'pattern';
}
