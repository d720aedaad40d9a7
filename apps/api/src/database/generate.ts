/** `node apps/api/src/database/generate.ts`: writes the database client from the schema. Needs no network. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { projectFolder } from '../env.ts';

const command = fileURLToPath(import.meta.resolve('prisma/build/index.js'));

execFileSync(process.execPath, [command, 'generate', '--schema', join(projectFolder, 'prisma', 'schema.prisma')], {
  cwd: projectFolder,
  stdio: 'inherit',
  // Prisma wants to download a native engine that generating does not use; any existing file stands in for it.
  env: { ...process.env, PRISMA_SCHEMA_ENGINE_BINARY: process.execPath, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' },
});
