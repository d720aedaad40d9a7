// What a test runner starts for each submission: imports a program, calls it on every case and writes the results. Arguments: file, function.
import { readFileSync, writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { deserialize, serialize } from 'node:v8';

const [file = '', fn = ''] = process.argv.slice(2);
const module: Record<string, (...args: unknown[]) => unknown> = await import(pathToFileURL(file).href);
const calls: unknown[][] = deserialize(readFileSync(0));
const bytes = serialize(calls.map((args) => module[fn]!(...args)));
for (let written = 0; written < bytes.length;) written += writeSync(1, bytes, written);
