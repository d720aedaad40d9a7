import { existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { FastifyInstance, FastifyRequest, HTTPMethods } from 'fastify';
import { projectFolder, type Env } from '../env.ts';
import { Problem } from '../problem.ts';

/** What adapter-node builds. */
const webHandlerFile = join(projectFolder, 'apps', 'web', 'build', 'handler.js');

type Handler = (request: IncomingMessage, response: ServerResponse, next: (error?: Error) => void) => void;

declare module 'node:http' {
  interface IncomingMessage {
    /**
     * How a page that is rendered here asks the API: without a socket, and never by the host that a header names.
     * The pages find it at `event.platform.req.callApi`; deployed apart there is none and they use `API_ORIGIN`.
     */
    callApi?: (request: Request) => Promise<Response>;
  }
}

/** Mounts the built pages for everything that is not the API's. Where they are not built, says so. */
export async function mountWeb(app: FastifyInstance, env: Pick<Env, 'publicUrl'>): Promise<void> {
  const handler = existsSync(webHandlerFile) ? await loadHandler(env) : null;
  await app.register(async (pages) => {
    // The pages read their bodies themselves.
    pages.removeAllContentTypeParsers();
    pages.addContentTypeParser('*', (_request, _payload, done) => done(null));
    const method: HTTPMethods[] = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];
    pages.route({
      method,
      url: '/*',
      schema: { hide: true },
      async handler(request, reply) {
        if (!handler) throw new Problem(404, 'not-built', 'The pages are not built here: run npm start, or npm run build -w apps/web.');
        request.raw.callApi = (inner) => callApi(app, request, inner);
        reply.hijack();
        for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value);
        handler(request.raw, reply.raw, (error) => {
          if (error) request.log.error({ err: error }, 'page failed');
          if (!reply.raw.headersSent) reply.raw.writeHead(error ? 500 : 404, { 'content-type': 'text/plain; charset=utf-8' });
          reply.raw.end(error ? 'Something failed on the server.' : 'There is no such page.');
        });
      },
    });
  });
}

/** The handler reads its environment once, when it is imported. */
async function loadHandler({ publicUrl }: Pick<Env, 'publicUrl'>): Promise<Handler> {
  if (publicUrl === undefined) process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
  else process.env.ORIGIN = publicUrl;
  const module: { handler: Handler } = await import(pathToFileURL(webHandlerFile).href);
  return module.handler;
}

/** One request of a page to the API, on behalf of whoever asked for the page: same host, same address. */
async function callApi(app: FastifyInstance, outer: FastifyRequest, inner: Request): Promise<Response> {
  const { pathname, search } = new URL(inner.url);
  const headers = Object.fromEntries(inner.headers);
  delete headers['x-forwarded-for'];
  const payload = inner.body === null ? undefined : Buffer.from(await inner.arrayBuffer());
  const answer = await app.inject({
    method: toMethod(inner.method),
    url: pathname + search,
    headers: { ...headers, host: outer.headers.host },
    remoteAddress: outer.ip,
    ...(payload ? { payload } : {}),
  });
  const isBare = answer.statusCode === 204 || answer.statusCode === 304;
  const response = new Response(isBare ? null : new Uint8Array(answer.rawPayload), { status: answer.statusCode });
  for (const [name, value] of Object.entries(answer.headers)) {
    for (const one of Array.isArray(value) ? value : [value]) if (one !== undefined) response.headers.append(name, String(one));
  }
  return response;
}

const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'] as const;

function toMethod(text: string): (typeof methods)[number] {
  const method = methods.find((one) => one === text);
  if (!method) throw new Error(`the pages asked the API with ${text}`);
  return method;
}
