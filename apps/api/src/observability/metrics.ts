import type { Grader, GraderEvent } from 'grader';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';

/** Upper bounds in seconds: a small task takes five milliseconds, an endless one two seconds. */
const gradingBuckets = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const requestBuckets = [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

export interface AnsweredRequest {
  method: string;
  /** Its pattern, such as `/api/tasks/:id`: as many values as there are routes, and no ids. */
  route: string;
  status: number;
  seconds: number;
}

/** What is asked when somebody reads the metrics; undefined where it is not known. */
export interface Sources {
  waiting: () => Promise<number | undefined>;
  grader: () => ReturnType<Grader['state']> | undefined;
}

/** The numbers of this process, in the format of Prometheus. No learner, no program and no address is among them. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  let sources: Sources | undefined;
  collectDefaultMetrics({ register: registry });

  const grading = new Histogram({
    name: 'descent_grading_seconds',
    help: 'Time of each stage of a grading; all is from source to report',
    labelNames: ['stage'],
    buckets: gradingBuckets,
    registers,
  });
  const ended = new Counter({
    name: 'descent_sandbox_children_ended_total',
    help: 'Children of the sandbox that ended, by reason; time and memory are submissions that were stopped',
    labelNames: ['reason'],
    registers,
  });
  const lookups = new Counter({
    name: 'descent_cache_lookups_total',
    help: 'Expected values and outputs of known mistakes that were asked for, by where they were found',
    labelNames: ['cache', 'found'],
    registers,
  });
  const requests = new Histogram({
    name: 'descent_http_request_seconds',
    help: 'Time from request to answer by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: requestBuckets,
    registers,
  });
  const gauge = (name: string, help: string, read: () => Promise<number | undefined> | number | undefined) =>
    new Gauge({
      name,
      help,
      registers,
      async collect() {
        const value = await read();
        if (value === undefined) this.reset();
        else this.set(value);
      },
    });
  gauge('descent_submissions_waiting', 'Submissions without a verdict, of every process on this database', () => sources?.waiting());
  gauge('descent_sandbox_children', 'Children of the sandbox that have a submission or can take one', () => sources?.grader()?.children);
  gauge('descent_sandbox_waiting', 'Programs that wait for a child in this process', () => sources?.grader()?.waiting);

  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),

    /** Names what is asked at each reading. */
    read(from: Sources): void {
      sources = from;
    },

    observeGrader(event: GraderEvent): void {
      if (event.kind === 'stage') grading.observe({ stage: event.stage }, event.ms / 1000);
      else if (event.kind === 'ended') ended.inc({ reason: event.reason });
      else lookups.inc({ cache: event.cache, found: event.found });
    },

    observeRequest({ method, route, status, seconds }: AnsweredRequest): void {
      requests.observe({ method, route, status }, seconds);
    },
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
