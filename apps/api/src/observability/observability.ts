import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GraderEvent } from 'grader';
import { z } from 'zod';
import { projectFolder, type Env } from '../env.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import { startTracing, type Tracing } from './tracing.ts';

/** What a process tells of its work, beside its log. */
export interface Observability {
  version: string;
  metrics: Metrics;
  tracing: Tracing | null;
  observeGrader: (event: GraderEvent) => void;
  close: () => Promise<void>;
}

export async function startObservability(env: Env, service: string): Promise<Observability> {
  const version = await readVersion();
  const metrics = createMetrics();
  const tracing = await startTracing(env.traceEndpoint, service, version);
  return {
    version,
    metrics,
    tracing,
    observeGrader(event) {
      metrics.observeGrader(event);
      tracing?.observeGrader(event);
    },
    // A collector that is away keeps nobody from stopping.
    close: async () => tracing?.close().catch(() => {}),
  };
}

async function readVersion(): Promise<string> {
  const file: unknown = JSON.parse(await readFile(join(projectFolder, 'package.json'), 'utf8'));
  return z.object({ version: z.string() }).parse(file).version;
}
