import fc from 'fast-check';
import { z } from 'zod';
import { Schema, valuesOf, type Known } from './schema.ts';

const Parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header', 'cookie']),
  required: z.boolean().optional(),
  schema: Schema,
});
const Route = z.object({
  parameters: z.array(Parameter).optional(),
  requestBody: z.object({ content: z.record(z.string(), z.object({ schema: Schema.optional() })) }).optional(),
});
const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const Document = z.object({
  paths: z.record(z.string(), z.partialRecord(z.enum(methods), Route)),
  components: z.object({ schemas: z.record(z.string(), Schema).optional() }).optional(),
});

/** A route of the OpenAPI document. */
export interface Operation {
  /** As in `POST /api/submissions`. */
  name: string;
  method: string;
  path: string;
  parameters: z.infer<typeof Parameter>[];
  body: Schema | undefined;
  references: Map<string, Schema>;
}

/** A request as it is sent. */
export interface Attack {
  operation: string;
  method: string;
  url: string;
  headers: Record<string, string>;
  body: string | undefined;
}

export function operationsOf(document: unknown): Operation[] {
  const { paths, components } = Document.parse(document);
  const references = new Map(Object.entries(components?.schemas ?? {}).map(([name, schema]) => [`#/components/schemas/${name}`, schema]));
  return Object.entries(paths).flatMap(([path, routes]) =>
    methods.flatMap((method) => {
      const route = routes[method];
      if (!route) return [];
      const { parameters = [], requestBody } = route;
      const body = requestBody?.content['application/json']?.schema;
      return [{ name: `${method.toUpperCase()} ${path}`, method: method.toUpperCase(), path, parameters, body, references }];
    }),
  );
}

/** Headers that somebody might add; most requests have none of them. */
const strangeHeaders = fc.oneof(
  { weight: 90, arbitrary: fc.constant({}) },
  {
    weight: 10,
    arbitrary: fc.constantFrom<Record<string, string>>(
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'https://evil.example' },
      { 'content-type': 'text/plain' },
      { 'content-type': 'application/json; charset=utf-16' },
      { 'content-type': 'multipart/form-data' },
      { 'content-encoding': 'gzip' },
      { 'accept-language': 'x'.repeat(4000) },
      { 'accept-encoding': 'br;q=x, *' },
      { 'x-time-zone': '../../etc/localtime' },
      { 'x-request-id': 'x'.repeat(3000) },
      { authorization: 'Bearer x' },
      { authorization: 'Basic Og==' },
      { cookie: 'descent.session_token=%00%ff; =; a' },
      { cookie: `descent.session_token=${'a'.repeat(3000)}` },
      { 'if-none-match': '*' },
      { range: 'bytes=0-,-1' },
      { 'x-http-method-override': 'DELETE' },
      { expect: 'nothing' },
    ),
  },
);

/** Requests to one route. `known` says which values exist, by the route's path and the name of what is asked; `valid` are whole bodies, where chance would make none. */
export function attacksOn(operation: Operation, known: (path: string) => Known, valid: readonly unknown[] = []): fc.Arbitrary<Attack> {
  const { path, parameters, body, references, method, name } = operation;
  const existing = known(path);
  const values = (place: 'path' | 'query') => {
    const wanted = parameters.filter((parameter) => parameter.in === place);
    const arbitraries = wanted.map((one) => [one.name, valuesOf(one.schema, references, existing, one.name)] as const);
    const requiredKeys = wanted.filter(({ required }) => place === 'path' || required).map((one) => one.name);
    return fc.record(Object.fromEntries(arbitraries), { requiredKeys });
  };
  const made = body ? valuesOf(body, references, existing) : null;
  const bodies = made ? damaged(valid.length > 0 ? fc.oneof(fc.constantFrom(...valid), made) : made) : fc.constant(undefined);
  return fc.record({ path: values('path'), query: values('query'), body: bodies, headers: strangeHeaders }).map((made) => ({
    operation: name,
    method,
    url: path.replace(/\{(\w+)\}/g, (_all, key: string) => inUrl(made.path[key])) + queryOf(made.query),
    headers: made.headers,
    body: made.body,
  }));
}

/** JSON, and now and then what only begins as JSON. */
const damaged = (values: fc.Arbitrary<unknown>): fc.Arbitrary<string> =>
  fc.tuple(values, fc.integer({ min: 0, max: 39 })).map(([value, how]) => {
    const text = JSON.stringify(value) ?? '';
    if (how === 0) return text.slice(0, -1);
    if (how === 1) return `\uFEFF${text}`;
    return text;
  });

function inUrl(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '');
  try {
    return encodeURIComponent(text);
  } catch {
    // Half a surrogate pair has no encoding.
    return '%ED%A0%80';
  }
}

function queryOf(query: Record<string, unknown>): string {
  const pairs = Object.entries(query).map(([name, value]) => `${name}=${inUrl(value)}`);
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`;
}
