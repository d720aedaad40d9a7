import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Arg, Signature, ValueType } from 'questions';
import { z } from 'zod';
import { BUDGET_MS } from '../src/limits.ts';
import type { CallOutcome, Job, Outcome } from '../src/sandbox/protocol.ts';

/** One answer that the sandbox may give: a status and what each call is; no calls named, none looked at. */
export interface Expectation {
  status: Outcome['status'];
  calls: string[];
}

export interface Program {
  name: string;
  job: Job;
  expected: Expectation[];
}

/** For programs that nothing but their end by force awaits; those that shall come to an end have what a submission has. */
const DOOMED_BUDGET_MS = 500;
const seed = 7;
const matrix: Arg[][] = [
  [
    [
      [1, 2],
      [3, 4],
    ],
  ],
  [[[5, -0]]],
];
const Statuses = z.enum(['done', 'compile-error', 'runtime-error', 'timeout', 'out-of-memory', 'invalid-output']);

export function expectations(text: string): Expectation[] {
  return text.split(' or ').map((alternative) => {
    const [status, ...calls] = alternative.trim().split(' ');
    return { status: Statuses.parse(status), calls };
  });
}

/** A submission of `source` to the task of doubling a matrix, unless the source's own header says otherwise. */
export function jobOf(source: string, headers: Map<string, string> = new Map()): Job {
  const json = (name: string): unknown => {
    const text = headers.get(name);
    return text === undefined ? undefined : JSON.parse(text);
  };
  const doomed = /^timeout( or out-of-memory)?$/.test(headers.get('expect') ?? '');
  return {
    source,
    signature: Signature.parse({
      fn: 'f',
      params: json('params') ?? [{ name: 'x', type: 'Matrix' }],
      returns: ValueType.parse(json('returns') ?? 'Matrix'),
      text: '',
    }),
    forbids: [],
    cases: z.array(z.array(Arg)).parse(json('cases') ?? matrix),
    seed,
    budgetMs: Number(headers.get('budget') ?? (doomed ? DOOMED_BUDGET_MS : BUDGET_MS)),
  };
}

export function readProgram(file: string, name: string): Program {
  let source = readFileSync(file, 'utf8');
  const headers = new Map(
    [...source.matchAll(/^\/\/ (expect|budget|cases|params|returns|hashbang|crlf): (.*)$/gm)].map(([, key, value]) => [key!, value!]),
  );
  const expected = headers.get('expect');
  if (expected === undefined || !source.startsWith('// expect: '))
    throw new Error(`${path.basename(file)} has no '// expect:' in its first line`);
  if (headers.has('hashbang')) source = `#!/usr/bin/env node\n${source}`;
  if (headers.has('crlf')) source = source.replaceAll('\n', '\r\n');
  return { name, job: jobOf(source, headers), expected: expectations(expected) };
}

const twice = (value: Arg): number[] => (Array.isArray(value) ? value.flatMap(twice) : [2 * Number(value)]);

/** What a call is, in the words of a header. */
export function kindOf(call: CallOutcome, args: Arg[]): string {
  if (call.kind === 'threw') return 'threw';
  if (call.kind === 'invalid') return `invalid:${call.reason.code}`;
  const [leaf] = call.leaves;
  const right = twice(args[0] ?? []);
  const doubled =
    call.leaves.length === 1 && leaf && 'data' in leaf && leaf.data.length === right.length && right.every((v, i) => v === leaf.data[i]);
  return doubled ? 'doubled' : 'value';
}

/** Whether an outcome is one of those expected. `value` stands for any numbers, right ones too. */
export function isExpected(outcome: Outcome, program: Program): boolean {
  const kinds = outcome.calls.map((call, i) => kindOf(call, program.job.cases[i] ?? []));
  const matches = (wanted: string, got: string | undefined) => wanted === got || (wanted === 'value' && got === 'doubled');
  return program.expected.some(
    ({ status, calls }) =>
      status === outcome.status &&
      (calls.length === 0 || (calls.length === kinds.length && calls.every((wanted, i) => matches(wanted, kinds[i])))),
  );
}
