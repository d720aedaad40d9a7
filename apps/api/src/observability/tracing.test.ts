import { execFile } from 'node:child_process';
import { randomUUIDv7 } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { createTestServer } from '../testing/server.ts';
import { Browser } from '../testing/browser.ts';
import { findBackends } from '../testing/databases.ts';
import { solutionOf } from '../testing/programs.ts';
import { startTracing } from './tracing.ts';

const Attribute = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) });
const Span = z.object({
  name: z.string(),
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  attributes: z.array(Attribute),
});
type Span = z.infer<typeof Span>;
const Export = z.object({
  resourceSpans: z.array(
    z.object({ resource: z.object({ attributes: z.array(Attribute) }), scopeSpans: z.array(z.object({ spans: z.array(Span) })) }),
  ),
});

/** A collector that keeps what it is sent. */
async function startCollector() {
  const bodies: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      if (request.url === '/v1/traces') bodies.push(body);
      response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    text: () => bodies.join('\n'),
    spans: (): Span[] =>
      bodies.flatMap((body) =>
        Export.parse(JSON.parse(body)).resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap(({ spans }) => spans)),
      ),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

test('a collector is told of requests and gradings, each stage under its grading, and of no program', { timeout: 120_000 }, async () => {
  const collector = await startCollector();
  process.env.OTEL_EXPORTER_OTLP_ENDPOINT = collector.url;
  const tracing = await startTracing(collector.url, 'descent-test', '0.0.0');
  const [backend] = await findBackends();
  const server = await createTestServer(backend!, { tracing });
  const learner = new Browser(server.app);
  const traceId = '0af7651916cd43dd8448eb211c80319c';
  const id = randomUUIDv7();
  const code = `${solutionOf(server.bank, 'softmax')}\n// swordfish`;
  await learner.post('/api/tasks/softmax/run', { code }, { traceparent: `00-${traceId}-b7ad6b7169203331-01` });
  await learner.post('/api/submissions', { id, task: 'softmax', code });
  expect((await learner.get(`/api/submissions/${id}?wait=30`)).json().report.status).toBe('accepted');
  await server.remove();
  await tracing?.close();
  await collector.close();
  delete process.env.OTEL_EXPORTER_OTLP_ENDPOINT;

  const spans = collector.spans();
  const named = (name: string) => spans.filter((span) => span.name === name);
  const [run] = named('POST /api/tasks/:id/run');
  expect(run).toMatchObject({ traceId, parentSpanId: 'b7ad6b7169203331' });
  expect(run!.attributes).toContainEqual({ key: 'http.response.status_code', value: { intValue: 200 } });
  const stagesOf = (parent: Span) => spans.filter(({ parentSpanId }) => parentSpanId === parent.spanId).map(({ name }) => name);
  const stages = ['all', 'wait', 'run', 'expected', 'compare', 'diagnose', 'report'].map((stage) => `grade ${stage}`);
  expect(stagesOf(run!).sort()).toEqual([...stages].sort());
  const [graded] = named('grade');
  expect(graded!.attributes).toContainEqual({ key: 'descent.submission', value: { stringValue: id } });
  expect(stagesOf(graded!).sort()).toEqual([...stages].sort());
  expect(named('POST /api/submissions')).toHaveLength(1);
  expect(collector.text()).toContain('descent-test');
  expect(collector.text()).not.toContain('swordfish');
});

/** Starts tracing in a process of its own and prints which of its packages were loaded. */
const loading = (endpoint: string) => `
  import { registerHooks } from 'node:module';
  const loaded = [];
  registerHooks({ load(url, context, next) { if (url.includes('@opentelemetry')) loaded.push(url); return next(url, context); } });
  const { startTracing } = await import(${JSON.stringify(new URL('./tracing.ts', import.meta.url).href)});
  const tracing = await startTracing(${endpoint}, 'x', '0');
  console.log(JSON.stringify({ count: loaded.length, tracing: tracing !== null }));
  process.exit(0);
`;

test('without a collector nothing of it is loaded', { timeout: 60_000 }, async () => {
  const loads = async (endpoint: string) =>
    JSON.parse((await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', loading(endpoint)])).stdout);
  expect(await loads('undefined')).toEqual({ count: 0, tracing: false });
  const { count, tracing } = await loads(JSON.stringify('http://127.0.0.1:1'));
  expect(tracing).toBe(true);
  expect(count).toBeGreaterThan(0);
});
