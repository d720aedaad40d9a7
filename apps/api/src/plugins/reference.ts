import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance, type FastifySchema } from 'fastify';
import { jsonSchemaTransform } from 'fastify-type-provider-zod';
import type { Auth } from '../auth.ts';
import { z } from 'zod';
import { ApiError } from '../contract/common.ts';
import type { Env } from '../env.ts';
import { signInPaths } from './sign-in.ts';

const documentPath = '/api/openapi.json';

/** What the reference page needs, and nothing from another server. Its own script sets styles and is started inline. */
const pagePolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'self'",
  "frame-ancestors 'none'",
].join('; ');

/** Registers what collects the routes: before the first of them. */
export async function describeRoutes(app: FastifyInstance, version: string): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Descent',
        version,
        description: 'Questions, quizzes and graded programs. The first write makes you a guest and sets a cookie; reading needs none.',
      },
    },
    transform: jsonSchemaTransform,
  });
  app.addHook('onRoute', ({ schema }) => {
    if (schema && !schema.hide)
      schema.response = { ...responsesOf(schema), default: ApiError.describe('Anything else: a sentence, and the field it speaks of') };
  });
}

const responsesOf = ({ response }: FastifySchema): object => (typeof response === 'object' && response !== null ? response : {});

const Parts = z.record(z.string(), z.unknown());
const Document = z.looseObject({ paths: Parts, components: Parts.optional() });

/** The OpenAPI document, the sign-in library's routes included, and a page to read it at `/docs`. Both are made when first asked for. */
export async function referenceRoutes(app: FastifyInstance, { auth, env }: { auth: Auth; env: Env }): Promise<void> {
  app.get(documentPath, { schema: { hide: true } }, async () => {
    const { paths, components } = await signInPaths(auth, env);
    const own = Document.parse(app.swagger());
    return { ...own, paths: { ...own.paths, ...paths }, components: { ...own.components, ...components } };
  });

  let page: Promise<FastifyInstance> | undefined;
  app.get('/docs', { schema: { hide: true } }, async (request, reply) => reply.redirect(`${request.url}/`));
  app.get('/docs/*', { schema: { hide: true } }, async (request, reply) => {
    page ??= createPage();
    const { routing } = await page;
    reply.hijack();
    reply.raw.setHeader('content-security-policy', pagePolicy);
    routing(request.raw, reply.raw);
  });
}

/** The page and its script are five megabytes, which only its readers wait for. */
async function createPage(): Promise<FastifyInstance> {
  const { default: apiReference } = await import('@scalar/fastify-api-reference');
  const page = fastify();
  await page.register(apiReference, {
    routePrefix: '/docs',
    // Nothing that leads to another server: no fonts, no counting, none of its makers' services.
    configuration: {
      url: documentPath,
      pageTitle: 'Descent API',
      favicon: '/mark.svg',
      withDefaultFonts: false,
      telemetry: false,
      showDeveloperTools: 'never',
      hideClientButton: true,
      agent: { disabled: true },
      mcp: { disabled: true },
    },
  });
  await page.ready();
  return page;
}
