import { randomUUIDv7 } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { limits } from '../limits.ts';
import { describeOnEachDatabase } from '../testing/app.ts';
import { Browser } from '../testing/browser.ts';

describeOnEachDatabase((server) => {
  const browser = () => new Browser(server().app);

  describe('text that cannot be stored is 400 and names the field', () => {
    const id = randomUUIDv7();
    const unstorable = [
      ['NUL in source', '/api/submissions', { id, task: 'softmax', code: 'a\u0000b' }, 'code'],
      ['NUL in a run', '/api/tasks/softmax/run', { code: '\u0000' }, 'code'],
      ['a lone surrogate in source', '/api/submissions', '{"id":"x","task":"softmax","code":"\\ud800"}', 'code'],
      ['NUL in a task id', '/api/submissions', { id, task: 'soft\u0000max', code: 'a' }, 'task'],
      [
        'NUL in a nested answer',
        `/api/quiz/attempts/${id}/answer`,
        { response: { kind: 'cloze', gaps: { a: '\u0000' } } },
        'response.gaps.a',
      ],
    ] as const;
    test.each(unstorable)('%s', async (_name, url, body, field) => {
      const response = await browser().post(url, body);
      expect(response.statusCode).toBe(400);
      expect(response.json().field).toBe(field);
    });

    test('NUL in a path', async () => {
      expect((await browser().get('/api/tasks/%00')).statusCode).toBe(400);
    });
  });

  describe('what does not fit the schema is 400 and names the field and the reason', () => {
    const refused = [
      ['an id that is no UUIDv7', '/api/submissions', { id: '1', task: 'softmax', code: 'a' }, 'id'],
      ['no code', '/api/submissions', { id: randomUUIDv7(), task: 'softmax' }, 'code'],
      ['code that is no text', '/api/tasks/softmax/run', { code: 7 }, 'code'],
      ['ticks that are no list', '/api/spoken', { id: randomUUIDv7(), question: 'x', ticked: 'all', seconds: 1 }, 'ticked'],
    ] as const;
    test.each(refused)('%s', async (_name, url, body, field) => {
      const response = await browser().post(url, body);
      expect(response.statusCode).toBe(400);
      expect(response.json()).toMatchObject({ statusCode: 400, field });
      expect(response.json().message).toContain(field);
    });

    test('a time zone that does not exist', async () => {
      const response = await browser().patch('/api/me/preferences', { timeZone: 'Mars/Olympus' });
      expect(response.statusCode).toBe(400);
      expect(response.json().field).toBe('timeZone');
    });

    test('JSON that ends too early', async () => {
      expect((await browser().post('/api/submissions', '{"id":')).statusCode).toBe(400);
    });

    test('a form instead of JSON is 415', async () => {
      const response = await server().app.inject({
        method: 'POST',
        url: '/api/spoken',
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: 'a=1',
      });
      expect(response.statusCode).toBe(415);
    });
  });

  test('too large: 64 KiB of source pass, one byte more is 413', async () => {
    const send = (bytes: number) =>
      browser().post('/api/submissions', { id: randomUUIDv7(), task: 'softmax', code: 'é'.repeat(bytes / 2) + 'x'.repeat(bytes % 2) });
    expect((await send(64 * 1024)).statusCode).toBe(200);
    expect((await send(64 * 1024 + 1)).statusCode).toBe(413);
  });

  test('too large: a body beyond the limit is 413 before it is read', async () => {
    const response = await browser().post('/api/submissions', { code: 'x'.repeat(limits.bodyBytes) });
    expect(response.statusCode).toBe(413);
    expect(response.json().code).toBe('too-large');
  });

  test('unknown ids are 404 with a sentence', async () => {
    const learner = browser();
    for (const url of [
      '/api/questions/none',
      '/api/tasks/none',
      '/api/tasks/none/solution',
      `/api/submissions/${randomUUIDv7()}`,
      '/api/nothing/at/all',
    ]) {
      const response = await learner.get(url);
      expect(response.statusCode, url).toBe(404);
      expect(response.json().message, url).toMatch(/^There is no /);
    }
    expect((await learner.post('/api/tasks/none/run', { code: 'a' })).statusCode).toBe(404);
    expect((await learner.post('/api/tasks/softmax/hints/7')).statusCode).toBe(404);
  });

  test('every documented route is described, and the document is made of plain schemas', async () => {
    const document = (await browser().get('/api/openapi.json')).json();
    for (const path of ['/api/submissions', '/api/tasks/{id}/run', '/api/quiz/attempts/{id}/answer', '/api/plan', '/api/meta']) {
      expect(Object.keys(document.paths), path).toContain(path);
    }
    expect(document.paths['/api/submissions'].post.requestBody.content['application/json'].schema.properties.code.type).toBe('string');
    expect(document.paths['/api/plan'].get.responses.default.content['application/json'].schema.properties.message.type).toBe('string');
  });

  test('the reference page asks no other server for anything', async () => {
    const page = await browser().get('/docs/');
    expect(page.statusCode).toBe(200);
    expect(page.body).not.toMatch(/(src|href)="(https?:)?\/\//);
    expect(page.headers['content-security-policy']).toContain("connect-src 'self'");
  });
});
