import helmet from '@fastify/helmet';
import fastify, { LogController, type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import type { Grader } from 'grader';
import type { Bank } from 'questions';
import { createAuth } from './auth.ts';
import type { Database } from './database/open.ts';
import type { Env } from './env.ts';
import { limits } from './limits.ts';
import { loggerOptions } from './observability/logging.ts';
import { createMetrics, type Metrics } from './observability/metrics.ts';
import { observeRequests, requestId } from './observability/observe.ts';
import { createReadiness } from './observability/readiness.ts';
import type { Tracing } from './observability/tracing.ts';
import { compressAnswers } from './plugins/compress.ts';
import { createMailer } from './mail/mailer.ts';
import { answerUnknown, handleErrors } from './plugins/errors.ts';
import { learnerPlugin } from './plugins/learner.ts';
import { limitRequests } from './plugins/limits.ts';
import { checkOrigin } from './plugins/origin.ts';
import { describeRoutes, referenceRoutes } from './plugins/reference.ts';
import { refuseUnstorableText } from './plugins/storable-text.ts';
import { signInRoutes } from './plugins/sign-in.ts';
import { mountWeb } from './plugins/web.ts';
import { apiRoutes } from './routes/routes.ts';
import { serviceRoutes } from './routes/service.ts';
import { watchRoutes } from './routes/watch.ts';
import { createAccountServices, createServices, type Services } from './services/services.ts';

export interface AppOptions {
  env: Env;
  database: Database;
  bank: Bank;
  /** May still be starting: whatever needs it waits, the rest does not. */
  grader: Promise<Grader>;
  authSecret: string;
  version: string;
  /** What the grader is observed with too. */
  metrics?: Metrics;
  tracing?: Tracing | null;
  /** Milliseconds within which a request must have arrived; `limits.arriveMs` when left out. */
  arriveMs?: number;
  /** Where log lines go; standard output when left out. */
  logTo?: { write: (line: string) => void };
  /** Mounts the built pages. */
  web?: boolean;
  now?: () => Date;
}

const apiPolicy = "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

/** Builds the server without listening. What it is given it does not close, but for what waits in its own queue. */
export async function buildApp(options: AppOptions): Promise<FastifyInstance> {
  const { env, database, bank, grader, version, metrics = createMetrics(), tracing = null, arriveMs = limits.arriveMs } = options;
  const app = fastify({
    logger: { ...loggerOptions(env.logLevel), ...(options.logTo ? { stream: options.logTo } : {}) },
    // `observeRequests` writes one line for each, without what its path names.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: ({ headers }) => requestId(headers['x-request-id'], env.trustProxy),
    bodyLimit: limits.bodyBytes,
    requestTimeout: arriveMs,
    http: { headersTimeout: arriveMs, connectionsCheckingInterval: Math.min(limits.arriveLookMs, arriveMs) },
    pluginTimeout: limits.startMs,
    trustProxy: env.trustProxy,
    forceCloseConnections: 'idle',
  }).withTypeProvider<ZodTypeProvider>();
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.removeContentTypeParser('text/plain');

  observeRequests(app, metrics, tracing);
  handleErrors(app, database.prisma);
  checkOrigin(app, env);
  compressAnswers(app);
  refuseUnstorableText(app);
  await limitRequests(app, { isPersonal: database.kind === 'embedded' });
  // The pages bring a policy of their own, with the hashes of their scripts.
  await app.register(helmet, { contentSecurityPolicy: false, strictTransportSecurity: env.publicUrl?.startsWith('https:') ?? false });
  await describeRoutes(app, version);

  const practice = createServices({
    database,
    bank,
    grader,
    grades: env.appGrades,
    log: app.log,
    tracing,
    now: options.now ?? (() => new Date()),
  });
  const readiness = createReadiness(database, grader);
  metrics.read({
    waiting: () => practice.queue.length().catch(() => undefined),
    grader: () => readiness.grader()?.state(),
  });
  const mailer = env.mail ? createMailer(env.mail, app.log) : null;
  const auth = createAuth({
    prisma: database.prisma,
    env,
    secret: options.authSecret,
    mailer,
    unite: (guest) => services.accounts.unite(guest),
    log: app.log,
  });
  const services: Services = { ...practice, ...createAccountServices({ prisma: database.prisma, auth }) };
  await app.register(learnerPlugin, { auth, prisma: database.prisma, tokens: services.tokens });

  await app.register(async (api) => {
    api.addHook('onSend', async (_request, reply) => {
      if (!reply.hasHeader('content-security-policy')) reply.header('content-security-policy', apiPolicy);
      reply.header('cache-control', 'no-store');
    });
    await api.register(signInRoutes, { auth, env });
    await api.register(apiRoutes, { services });
    await api.register(serviceRoutes({ env, services, database, grader: readiness.grader, version }));
    await api.register(watchRoutes({ reasons: readiness.reasons, metrics, metricsToken: env.metricsToken }));
    await api.register(referenceRoutes, { auth, env });
    api.all('/api/*', { schema: { hide: true } }, answerUnknown);
  });
  if (options.web ?? true) await mountWeb(app, env);
  app.setNotFoundHandler(answerUnknown);

  app.addHook('onReady', async () => {
    const count = await services.queue.start();
    if (count > 0) app.log.info({ count }, 'grading what was left without a verdict');
  });
  app.addHook('preClose', async () => {
    await Promise.all([services.queue.close(limits.stopMs), mailer?.close()]);
  });
  return app;
}
