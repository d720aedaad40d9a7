import { connect, type AddressInfo, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { createTestServer, type TestServer } from '../testing/server.ts';
import { findBackends } from '../testing/databases.ts';

/** Milliseconds that this server gives a request to arrive. */
const arriveMs = 500;

let server: TestServer;
let port: number;
beforeAll(async () => {
  server = await createTestServer((await findBackends())[0]!, { arriveMs });
  await server.app.listen({ port: 0, host: '127.0.0.1' });
  ({ port } = server.app.server.address() as AddressInfo);
});
afterAll(() => server.remove());

/** What the server says to bytes as they are, until it or `afterMs` ends the connection. */
async function answerTo(pieces: (string | Buffer)[], { end = true, afterMs = 20_000 } = {}): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk: Buffer) => (text += chunk.toString('latin1')));
  // A server that has answered need not take the rest.
  socket.on('error', () => {});
  const closed = new Promise<boolean>((resolve) => socket.once('close', () => resolve(true)));
  for (const piece of pieces) await written(socket, piece);
  if (end) socket.end();
  const isClosed = await Promise.race([closed, sleep(afterMs, false, { ref: false })]);
  socket.destroy();
  return isClosed ? text : `${text}(still open)`;
}

const written = (socket: Socket, piece: string | Buffer): Promise<void> =>
  new Promise((resolve) => (socket.destroyed ? resolve() : socket.write(piece, () => resolve())));

const head = (method: string, path: string, headers: string[]): string =>
  [`${method} ${path} HTTP/1.1`, `host: localhost:${port}`, ...headers, '', ''].join('\r\n');
const posting = (...headers: string[]) => head('POST', '/api/submissions', ['content-type: application/json', ...headers]);
const statusOf = (answer: string): number => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);

async function expectAlive(): Promise<void> {
  const answer = await answerTo([head('GET', '/health', ['connection: close'])]);
  expect(statusOf(answer)).toBe(200);
}

describe('bodies', () => {
  test('one that is said to be too large is refused before it is sent', async () => {
    expect(statusOf(await answerTo([posting(`content-length: ${10 ** 12}`, 'connection: close')], { end: false }))).toBe(413);
    await expectAlive();
  });

  test('one without an end is refused at the limit', async () => {
    const chunk = `10000\r\n${'x'.repeat(0x1_0000)}\r\n`;
    const answer = await answerTo([posting('transfer-encoding: chunked'), ...Array.from({ length: 64 }, () => chunk)], { end: false });
    expect(statusOf(answer)).toBe(413);
    expect(64 * 0x1_0000).toBeGreaterThan(limits.bodyBytes);
    await expectAlive();
  });

  test('one that never arrives holds its connection for a limited time', async () => {
    const begin = performance.now();
    expect(statusOf(await answerTo([posting('content-length: 100'), '{'], { end: false }))).toBe(408);
    expect(performance.now() - begin).toBeGreaterThan(arriveMs - 50);
    await expectAlive();
  });

  test('one that is cut off is no request', async () => {
    expect([0, 400]).toContain(statusOf(await answerTo([posting('content-length: 100'), '{"id":"'])));
    await expectAlive();
  });

  const encodings = [
    ['bytes that are no UTF-8', [], Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])],
    ['compressed, and said to be', ['content-encoding: gzip'], Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0])],
    ['UTF-16', [], Buffer.from('{"id":"x"}', 'utf16le')],
    ['nothing where something must be', [], Buffer.alloc(0)],
    ['nested ten thousand deep', [], Buffer.from('['.repeat(10_000))],
    ['a prototype', [], Buffer.from('{"__proto__":{"isAdmin":true}}')],
  ] as const;
  test.each(encodings)('%s: refused', async (_name, headers, body) => {
    const answer = await answerTo([posting(...headers, `content-length: ${body.length}`, 'connection: close'), body], { end: false });
    expect(statusOf(answer)).toBeGreaterThanOrEqual(400);
    expect(statusOf(answer)).toBeLessThan(500);
    await expectAlive();
  });

  test('a length and pieces at once: two servers could read two requests there', async () => {
    expect(statusOf(await answerTo([posting('content-length: 4', 'transfer-encoding: chunked'), '0\r\n\r\n'], { end: false }))).toBe(400);
    await expectAlive();
  });
});

describe('headers', () => {
  const floods = [
    ['one of a hundred thousand bytes', [`x-long: ${'a'.repeat(100_000)}`]],
    ['ten thousand', Array.from({ length: 10_000 }, (_, i) => `x-${i}: 1`)],
    ['a path of a hundred thousand bytes', []],
  ] as const;
  test.each(floods)('%s: refused', async (name, headers) => {
    const path = name.startsWith('a path') ? `/api/tasks/${'a'.repeat(100_000)}` : '/api/me';
    expect([414, 431]).toContain(statusOf(await answerTo([head('GET', path, [...headers])], { end: false })));
    await expectAlive();
  });

  test('that never end hold their connection for a limited time', async () => {
    expect(statusOf(await answerTo(['GET /health HTTP/1.1\r\nhost: localhost\r\nx: '], { end: false }))).toBe(408);
    await expectAlive();
  });

  test('two hosts, none, and bytes that are no header', async () => {
    expect(statusOf(await answerTo([head('GET', '/api/me', ['host: evil.example'])]))).toBeGreaterThanOrEqual(400);
    expect(statusOf(await answerTo(['GET /api/me HTTP/1.1\r\n\r\n']))).toBe(400);
    expect([0, 400]).toContain(statusOf(await answerTo([Buffer.from([0x16, 3, 1, 2, 0, 1, 0, 0xff, 0, 0x0d, 0x0a, 0x0d, 0x0a])])));
    await expectAlive();
  });

  test.each(['/api/tasks/%E0%A4%A', '/%', '/api/%ff', '//evil.example/x', '/api/../../etc/passwd'])(
    'the path %s is no fault',
    async (path) => {
      const status = statusOf(await answerTo([head('GET', path, ['connection: close'])]));
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
    },
  );
});
