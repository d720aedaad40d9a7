/** `node apps/api/src/database/generate.ts`: writes the database client again when the schema or Prisma changed. Needs no network. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { projectFolder } from '../env.ts';

const schemaFile = join(projectFolder, 'prisma', 'schema.prisma');
const generatedFolder = fileURLToPath(new URL('../generated', import.meta.url));
const stampFile = join(generatedFolder, 'stamp');

/** Returns whether anything had to be written. */
export async function generateClient(): Promise<boolean> {
  const stamp = await currentStamp();
  if ((await readFile(stampFile, 'utf8').catch(() => '')) === stamp) return false;
  const command = fileURLToPath(import.meta.resolve('prisma/build/index.js'));
  // Prisma wants to download a native engine that generating does not use; any existing file stands in for it.
  const env = { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' };
  await promisify(execFile)(process.execPath, [command, 'generate', '--schema', schemaFile], { env, cwd: projectFolder });
  await writeFile(stampFile, stamp);
  return true;
}

async function currentStamp(): Promise<string> {
  const schema = await readFile(schemaFile);
  const prisma = await readFile(fileURLToPath(import.meta.resolve('prisma/package.json')));
  return createHash('sha256').update(schema).update(prisma).digest('hex');
}

if (import.meta.main) console.log((await generateClient()) ? 'Database client written.' : 'Database client is up to date.');
