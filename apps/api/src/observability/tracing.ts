import type * as Api from '@opentelemetry/api';
import type { GraderEvent } from 'grader';

export interface TracedRequest {
  method: string;
  route: string;
  headers: Record<string, string | string[] | undefined>;
}

/** A span that is open: what is done `within` it belongs to it. */
export interface OpenSpan {
  within: <T>(work: () => T) => T;
  end: (status: number) => void;
}

/** Spans of requests, of graded submissions and of the stages of a grading. They hold routes, tasks and times; no program, no address, no learner. */
export interface Tracing {
  startRequest: (request: TracedRequest) => OpenSpan;
  /** A submission that is graded, in a process that was not asked by HTTP. */
  grading: <T>(submission: string, work: () => Promise<T>) => Promise<T>;
  observeGrader: (event: GraderEvent) => void;
  /** Sends what is left. */
  close: () => Promise<void>;
}

/** An OpenTelemetry collector is told of requests and gradings where one is configured; elsewhere nothing of it is even loaded. */
export async function startTracing(endpoint: string | undefined, service: string, version: string): Promise<Tracing | null> {
  if (endpoint === undefined) return null;
  const [api, { BatchSpanProcessor, TracerProvider }, { OTLPTraceExporter }, { AsyncLocalStorageContextManager }, resources, core] =
    await Promise.all([
      import('@opentelemetry/api'),
      import('@opentelemetry/sdk-trace'),
      import('@opentelemetry/exporter-trace-otlp-http'),
      import('@opentelemetry/context-async-hooks'),
      import('@opentelemetry/resources'),
      import('@opentelemetry/core'),
    ]);
  // The exporter reads the endpoint and its headers from the variables that the specification names.
  const provider = new TracerProvider({
    resource: resources.resourceFromAttributes({ 'service.name': service, 'service.version': version }),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  api.context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const propagator = new core.W3CTraceContextPropagator();
  const tracer = provider.getTracer('descent', version);
  return {
    ...createTracing(api, tracer, propagator),
    close: () => provider.shutdown(),
  };
}

function createTracing(api: typeof Api, tracer: Api.Tracer, propagator: Api.TextMapPropagator): Omit<Tracing, 'close'> {
  const { context, trace, SpanKind, SpanStatusCode, ROOT_CONTEXT, defaultTextMapGetter } = api;

  return {
    startRequest({ method, route, headers }) {
      const parent = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
      const attributes = { 'http.request.method': method, 'http.route': route };
      const span = tracer.startSpan(`${method} ${route}`, { kind: SpanKind.SERVER, attributes }, parent);
      const inside = trace.setSpan(parent, span);
      return {
        within: (work) => context.with(inside, work),
        end(status) {
          span.setAttribute('http.response.status_code', status);
          if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
          span.end();
        },
      };
    },

    grading: (submission, work) =>
      tracer.startActiveSpan('grade', { kind: SpanKind.CONSUMER, attributes: { 'descent.submission': submission } }, async (span) => {
        try {
          return await work();
        } catch (error) {
          span.setStatus({ code: SpanStatusCode.ERROR });
          throw error;
        } finally {
          span.end();
        }
      }),

    observeGrader(event) {
      if (event.kind !== 'stage') return;
      const attributes = { 'descent.task': event.task };
      tracer.startSpan(`grade ${event.stage}`, { startTime: event.startedAt, attributes }).end(event.startedAt + event.ms);
    },
  };
}
