import { randomUUIDv7 } from 'node:crypto';
import fc from 'fast-check';
import { z } from 'zod';

/** What is read of a JSON schema; whatever else it asks is left to chance. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
  items?: Schema;
  format?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
}

export const Schema: z.ZodType<Schema> = z.lazy(() =>
  z.object({
    $ref: z.string().optional(),
    type: z.union([z.string(), z.array(z.string())]).optional(),
    const: z.unknown().optional(),
    enum: z.array(z.unknown()).optional(),
    anyOf: z.array(Schema).optional(),
    oneOf: z.array(Schema).optional(),
    allOf: z.array(Schema).optional(),
    properties: z.record(z.string(), Schema).optional(),
    required: z.array(z.string()).optional(),
    additionalProperties: z.union([z.boolean(), Schema]).optional(),
    items: Schema.optional(),
    format: z.string().optional(),
    minimum: z.number().optional(),
    maximum: z.number().optional(),
    minLength: z.number().optional(),
    maxLength: z.number().optional(),
    minItems: z.number().optional(),
    maxItems: z.number().optional(),
  }),
);

/** Values that exist, by the name of the field or parameter that asks for one; undefined where any will do. */
export type Known = (name: string) => readonly string[] | undefined;

const deepest = 6;
const longestText = 200;
/** Of a hundred values so many are hostile, so that many requests are valid as a whole. */
const hostileWeight = 4;

/** What a program that was not written for this server might send, or somebody who means it harm. */
const hostileText = fc.oneof(
  fc.constantFrom(
    '',
    '\u0000',
    'a\u0000b',
    '\ud800',
    '../../../etc/passwd',
    "' OR 1=1 --",
    '<script>alert(1)</script>',
    '__proto__',
    'null',
  ),
  fc.constantFrom(
    '%00',
    '%E0%A4%A',
    '\u202e\u200b',
    'x'.repeat(5000),
    '𝕊'.repeat(300),
    '-1',
    '9'.repeat(400),
    'NaN',
    '${7*7}',
    '\r\nset-cookie: a=b',
  ),
  fc.string({ unit: 'binary', maxLength: longestText }),
);
const hostileNumber = fc.constantFrom(-1, 0, 1e308, -1e308, 2 ** 53, -(2 ** 63), 0.1, 1e-320, 2 ** 31, 2 ** 31 - 1, 32_768);
const hostileObject = fc.constantFrom<unknown>(
  {},
  [],
  null,
  JSON.parse('{"__proto__":{"isAdmin":true}}'),
  { constructor: { prototype: { isAdmin: true } } },
  { toString: 'x', valueOf: 'x' },
  Array.from({ length: 2000 }, () => 0),
  nested(60),
);
const hostile = fc.oneof(hostileText, hostileNumber, hostileObject, fc.jsonValue({ maxDepth: 3 }), fc.boolean());

function nested(depth: number): unknown {
  return depth === 0 ? 'bottom' : { a: [nested(depth - 1)] };
}

/** Values of a schema, most of them valid. `references` resolves `$ref`. */
export function valuesOf(schema: Schema, references: Map<string, Schema>, known: Known, name = '', depth = 0): fc.Arbitrary<unknown> {
  const fitting = depth > deepest ? fc.constant<unknown>(null) : fittingValues(schema, references, known, name, depth);
  return fc.oneof({ weight: 100 - hostileWeight, arbitrary: fitting }, { weight: hostileWeight, arbitrary: hostile });
}

function fittingValues(schema: Schema, references: Map<string, Schema>, known: Known, name: string, depth: number): fc.Arbitrary<unknown> {
  const inner = (one: Schema, its = name) => valuesOf(one, references, known, its, depth + 1);
  if (schema.$ref !== undefined) return inner(references.get(schema.$ref) ?? {});
  if ('const' in schema && schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => inner(one)));
  if (schema.allOf) return fc.tuple(...schema.allOf.map((one) => inner(one))).map((parts) => Object.assign({}, ...parts));
  const types = Array.isArray(schema.type) ? schema.type : [schema.type];
  return fc.oneof(...types.map((type) => ofType(type, schema, inner, known, name)));
}

function ofType(
  type: string | undefined,
  schema: Schema,
  inner: (schema: Schema, name?: string) => fc.Arbitrary<unknown>,
  known: Known,
  name: string,
): fc.Arbitrary<unknown> {
  const { minimum = -1000, maximum = 1000, minItems = 0, maxItems = 4 } = schema;
  switch (type) {
    case 'string':
      return texts(schema, known, name);
    case 'integer':
      return fc.integer({ min: Math.max(minimum, -(2 ** 31)), max: Math.min(maximum, 2 ** 31 - 1) });
    case 'number':
      return fc.double({ min: minimum, max: maximum, noNaN: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array':
      return fc.array(inner(schema.items ?? {}), { minLength: minItems, maxLength: Math.max(minItems, Math.min(maxItems, minItems + 4)) });
    case 'object':
      return objects(schema, inner);
    default:
      return fc.jsonValue({ maxDepth: 2 });
  }
}

function objects(schema: Schema, inner: (schema: Schema, name?: string) => fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const named = fc.record(Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, inner(one, name)])), {
    requiredKeys: required.filter((name) => name in properties),
  });
  if (typeof additionalProperties !== 'object') return named;
  return fc.dictionary(fc.string({ minLength: 1, maxLength: 8 }), inner(additionalProperties), { maxKeys: 3 });
}

function texts({ format, minLength = 0, maxLength = longestText }: Schema, known: Known, name: string): fc.Arbitrary<string> {
  const existing = known(name);
  if (existing && existing.length > 0) return fc.constantFrom(...existing);
  const now = Date.now();
  const moments = fc.date({ min: new Date(now - 3e9), max: new Date(now + 3e9), noInvalidDate: true });
  if (format === 'uuid') return fc.nat().map(() => randomUUIDv7());
  if (format === 'date-time') return moments.map((date) => date.toISOString());
  if (format === 'date') return moments.map((date) => date.toISOString().slice(0, 10));
  if (format === 'email') return fc.nat(99).map((n) => `somebody${n}@example.org`);
  if (format === 'uri') return fc.constantFrom('https://descent.example/', 'http://127.0.0.1:1/', '/');
  const length = { minLength, maxLength: Math.max(minLength, Math.min(maxLength, longestText)) };
  return fc.oneof(fc.string({ unit: 'grapheme-ascii', ...length }), fc.string({ unit: 'grapheme', ...length }));
}
