/**
 * `node apps/api/src/database/new-migration.ts <name>`: writes the SQL that leads from the migrations to schema.prisma.
 * Migrations are append only: one that was released is never edited.
 */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { PrismaPGlite } from 'pglite-prisma-adapter';
import { projectFolder } from '../env.ts';
import { listFor, migrationsFolder, noFilters, readMigrations } from './migrations.ts';
import { createSchemaEngine } from './schema-engine.ts';

/** The SQL that is missing between the migrations and the schema; empty where nothing is. */
export async function missingSql(): Promise<string> {
  const content = await readFile(join(projectFolder, 'prisma', 'schema.prisma'), 'utf8');
  const client = await PGlite.create();
  const engine = await createSchemaEngine(new PrismaPGlite(client), content);
  const migrations = await readMigrations();
  const { stdout } = await engine.diff({
    from: { tag: 'migrations', ...(await listFor(migrationsFolder, migrations)) },
    to: { tag: 'schemaDatamodel', files: [{ path: 'schema.prisma', content }] },
    script: true,
    exitCode: null,
    filters: noFilters,
  });
  await client.close();
  const sql = stdout ?? '';
  return sql.includes('This is an empty migration') ? '' : sql;
}

if (import.meta.main) {
  const name = process.argv[2];
  if (name === undefined || !/^[a-z0-9_]+$/.test(name)) throw new Error('usage: new-migration.ts <name_in_small_letters>');
  const sql = await missingSql();
  if (sql === '') {
    console.log('The migrations lead to schema.prisma already.');
  } else {
    const folder = join(migrationsFolder, `${new Date().toISOString().replace(/\D/g, '').slice(0, 14)}_${name}`);
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, 'migration.sql'), sql);
    console.log(`Wrote ${folder}/migration.sql: read it before committing.`);
  }
}
