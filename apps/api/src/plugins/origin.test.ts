import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { handleErrors } from './errors.ts';
import { checkOrigin } from './origin.ts';

async function serverAt(publicUrl: string | undefined): Promise<FastifyInstance> {
  const app = fastify();
  handleErrors(app);
  checkOrigin(app, { publicUrl });
  app.get('/*', async (request) => ({ proto: request.headers['x-forwarded-proto'] }));
  app.post('/api/write', async () => ({ written: true }));
  await app.listen({ port: 0, host: '127.0.0.1' });
  return app;
}

describe('a server without a public address', () => {
  let app: FastifyInstance;
  beforeAll(async () => (app = await serverAt(undefined)));
  afterAll(() => app.close());
  const get = (host: string, url = '/api/me') => app.inject({ url, headers: { host } });

  test.each(['evil.example', 'localhost.evil.example', '169.254.169.254', 'localhost@evil.example', '127.0.0.1.nip.io', '0.0.0.0'])(
    'the host %j is refused with 421',
    async (host) => {
      const response = await get(host);
      expect(response.statusCode).toBe(421);
      expect(response.json().message).toContain('PUBLIC_URL');
    },
  );

  test.each(['localhost', 'localhost:5173', '127.0.0.1:3000', '[::1]:3000'])('the loopback host %s is served', async (host) => {
    expect((await get(host)).statusCode).toBe(200);
  });

  test('a page is served by the port that it was asked at alone: no other service of the machine is ever called', async () => {
    const { port } = app.server.address() as { port: number };
    const status = async (host: string) => {
      const { request } = await import('node:http');
      return new Promise<number | undefined>((resolve, reject) => {
        request({ host: '127.0.0.1', port, path: '/page', headers: { host } }, (response) => {
          response.resume();
          resolve(response.statusCode);
        })
          .on('error', reject)
          .end();
      });
    };
    expect(await status(`localhost:${port}`)).toBe(200);
    expect(await status('localhost:6379')).toBe(421);
  });

  test('the protocol that a client claims is overwritten', async () => {
    const response = await app.inject({ url: '/api/me', headers: { host: 'localhost', 'x-forwarded-proto': 'https' } });
    expect(response.json()).toEqual({ proto: 'http' });
  });

  const crossSite: Record<string, string>[] = [
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: 'http://localhost:1234' },
  ];
  test.each(crossSite)('a write from another site is refused: %o', async (headers) => {
    const response = await app.inject({ method: 'POST', url: '/api/write', headers: { host: 'localhost:3000', ...headers } });
    expect(response.statusCode).toBe(403);
    expect(response.json().code).toBe('cross-site');
  });

  const ownWrites: Record<string, string>[] = [
    { 'sec-fetch-site': 'same-origin', origin: 'http://localhost:3000' },
    { origin: 'http://localhost:3000' },
    {},
  ];
  test.each(ownWrites)('a write of its own pages, or of a script, passes: %o', async (headers) => {
    const response = await app.inject({ method: 'POST', url: '/api/write', headers: { host: 'localhost:3000', ...headers } });
    expect(response.statusCode).toBe(200);
  });
});

describe('a server with a public address', () => {
  let app: FastifyInstance;
  beforeAll(async () => (app = await serverAt('https://descent.example')));
  afterAll(() => app.close());

  test('is known by it, over https', async () => {
    const response = await app.inject({ url: '/page', headers: { host: 'descent.example' } });
    expect(response.json()).toEqual({ proto: 'https' });
  });

  test('is not known by another name', async () => {
    expect((await app.inject({ url: '/page', headers: { host: 'other.example' } })).statusCode).toBe(421);
  });

  test('takes writes from its own origin', async () => {
    const send = (origin: string) => app.inject({ method: 'POST', url: '/api/write', headers: { host: 'descent.example', origin } });
    expect((await send('https://descent.example')).statusCode).toBe(200);
    expect((await send('https://evil.example')).statusCode).toBe(403);
  });
});
