import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyBaseLogger } from 'fastify';
import { Client } from 'pg';
import { settledChannel } from './jobs.ts';

interface Options {
  url: string;
  log: FastifyBaseLogger;
  /** A submission was settled, by whichever process. */
  onSettled: (sequence: bigint) => void;
  /** It listens, anew perhaps: what was told before was not heard. */
  onListening: () => void;
}

/** Milliseconds between two attempts to connect, and for one. */
const reconnectMs = 500;
const connectMs = 5_000;

/** Hears from a database server which submissions are settled; connects again as often as the connection is lost. */
export function createListener({ url, log, onSettled, onListening }: Options) {
  const closing = new AbortController();
  let isListening = false;
  let ended = Promise.resolve();

  /** Resolves when the connection is lost or no longer wanted. */
  async function listen(): Promise<void> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: connectMs, keepAlive: true });
    const over = new Promise<void>((resolve) => {
      client.on('error', () => resolve());
      client.on('end', () => resolve());
      closing.signal.addEventListener('abort', () => resolve(), { once: true });
    });
    client.on('notification', ({ payload }) => {
      if (payload !== undefined && /^\d+$/.test(payload)) onSettled(BigInt(payload));
    });
    const hear = async () => {
      await client.connect();
      await client.query(`LISTEN ${settledChannel}`);
      isListening = true;
      onListening();
      await over;
    };
    try {
      await Promise.race([hear(), over]);
    } finally {
      isListening = false;
      // Not waited for: a connection that is being made may never say that it has ended.
      client.end().catch(() => {});
    }
  }

  async function listenAlways(): Promise<void> {
    while (!closing.signal.aborted) {
      await listen().catch((error: unknown) => log.debug({ err: error }, 'listening failed'));
      if (closing.signal.aborted) return;
      log.warn('the connection on which verdicts are heard was lost');
      await sleep(reconnectMs, undefined, { signal: closing.signal }).catch(() => {});
    }
  }

  return {
    get isListening() {
      return isListening;
    },
    start(): void {
      ended = listenAlways();
    },
    async close(): Promise<void> {
      closing.abort();
      await ended;
    },
  };
}
