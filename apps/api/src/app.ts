import helmet from '@fastify/helmet';
import fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Grader } from 'grader';
import type { Bank } from 'questions';
import { createAuth } from './auth.ts';
import type { Database } from './database/open.ts';
import type { Env } from './env.ts';
import { limits } from './limits.ts';
import { answerUnknown, handleErrors } from './plugins/errors.ts';
import { authRoutes, learnerPlugin } from './plugins/learner.ts';
import { limitRequests } from './plugins/limits.ts';
import { checkOrigin } from './plugins/origin.ts';
import { describeRoutes, referenceRoutes } from './plugins/reference.ts';
import { refuseUnstorableText } from './plugins/storable-text.ts';
import { mountWeb } from './plugins/web.ts';
import { apiRoutes } from './routes/routes.ts';
import { serviceRoutes } from './routes/service.ts';
import { createServices } from './services/services.ts';

export interface AppOptions {
  env: Env;
  database: Database;
  bank: Bank;
  /** May still be starting: whatever needs it waits, the rest does not. */
  grader: Promise<Grader>;
  authSecret: string;
  version: string;
  /** Mounts the built pages. */
  web?: boolean;
  now?: () => Date;
}

const apiPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Builds the server without listening. What it is given it does not close, but for what waits in its own queue. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { env, database, bank, grader, version } = options;
  const app = fastify({
    logger: {
      level: env.logLevel,
      // Neither code nor cookies: a request is its method and path.
      serializers: { req: ({ method, url }) => ({ method, path: url.split('?')[0] }) },
    },
    bodyLimit: limits.bodyBytes,
    trustProxy: env.trustProxy,
    forceCloseConnections: 'idle',
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');

  handleErrors(app);
  checkOrigin(app, env);
  refuseUnstorableText(app);
  await limitRequests(app, { isPersonal: database.kind === 'embedded' });
  // The pages bring a policy of their own, with the hashes of their scripts.
  await app.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: env.publicUrl?.startsWith('https:') ?? false });
  await describeRoutes(app, version);

  const services = createServices({ prisma: database.prisma, bank, grader, log: app.log, now: options.now ?? (() => new Date()) });
  const auth = createAuth({ prisma: database.prisma, env, secret: options.authSecret });
  await app.register(learnerPlugin, { auth, prisma: database.prisma });

  await app.register(async (api) => {
    api.addHook('onSend', async (_request, reply) => {
      if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', apiPolicy);
      reply.header('cache-control', 'no-store');
    });
    await api.register(authRoutes, { auth });
    await api.register(apiRoutes, { services });
    await api.register(serviceRoutes({ services, database, grader, version }));
    await api.register(referenceRoutes);
    api.all('/api/*', { schema: { hide: true } }, answerUnknown);
  });
  if (options.web ?? true) await mountWeb(app, env);
  app.setNotFoundHandler(answerUnknown);

  app.addHook('onReady', async () => {
    const count = await services.queue.resume();
    if (count > 0) app.log.info({ count }, 'grading what was left without a verdict');
  });
  app.addHook('preClose', () => services.queue.close(limits.stopMs));
  return app;
}
