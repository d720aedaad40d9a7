import fastify, { type FastifyInstance } from 'fastify';
import { SaturatedError } from 'grader';
import { afterEach, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { Problem } from '../problem.ts';
import { handleErrors } from './errors.ts';
import { limitRequests } from './limits.ts';

const apps: FastifyInstance[] = [];
afterEach(() => Promise.all(apps.splice(0).map((app) => app.close())));

async function server(isPersonal: boolean): Promise<FastifyInstance> {
  const app = fastify();
  apps.push(app);
  handleErrors(app);
  await limitRequests(app, { isPersonal });
  app.get('/', async () => 'ok');
  app.get('/saturated', async () => {
    throw new SaturatedError('600 submissions wait already');
  });
  app.get('/fault', async () => {
    throw new Error('the password is hunter2');
  });
  app.get('/problem', async () => {
    throw new Problem(409, 'id-in-use', 'Another one.', { field: 'id' });
  });
  return app;
}

test('one address too often is 429 with Retry-After, another address is served', async () => {
  const app = await server(false);
  const ask = (remoteAddress: string) => app.inject({ url: '/', remoteAddress });
  for (let i = 0; i < limits.requestsPerMinute; i++) await ask('203.0.113.5');
  const refused = await ask('203.0.113.5');
  expect(refused.statusCode).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  expect(Number(refused.headers['retry-after'])).toBeLessThanOrEqual(60);
  expect(refused.json()).toMatchObject({ statusCode: 429, code: 'too-many' });
  expect((await ask('203.0.113.6')).statusCode).toBe(200);
});

test('whoever is at home on their own machine is not counted; a stranger who reaches it is', async () => {
  const app = await server(true);
  const last = async (remoteAddress: string) => {
    let status = 0;
    for (let i = 0; i <= limits.requestsPerMinute; i++) status = (await app.inject({ url: '/', remoteAddress })).statusCode;
    return status;
  };
  expect(await last('127.0.0.1')).toBe(200);
  expect(await last('203.0.113.5')).toBe(429);
});

test('a saturated grader is 503 with Retry-After, and no fault', async () => {
  const response = await (await server(true)).inject('/saturated');
  expect(response.statusCode).toBe(503);
  expect(response.headers['retry-after']).toBe(String(limits.saturatedRetrySeconds));
  expect(response.json().code).toBe('grader-busy');
});

test('the message of a fault stays on the server; that of a problem is the answer', async () => {
  const app = await server(true);
  const fault = await app.inject('/fault');
  expect(fault.statusCode).toBe(500);
  expect(fault.body).not.toContain('hunter2');
  expect(fault.json().message).toMatch(/logged as req-/);
  const problem = await app.inject('/problem');
  expect(problem.json()).toEqual({ statusCode: 409, code: 'id-in-use', message: 'Another one.', field: 'id' });
});
