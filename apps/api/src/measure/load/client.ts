import { Agent, request as open } from 'node:http';

export interface Sample {
  name: string;
  status: number;
  ms: number;
  /** Whether a refusal said when to come back. */
  hasRetryAfter: boolean;
}

interface Ask {
  method: 'GET' | 'POST';
  path: string;
  body?: unknown;
}

/** Milliseconds after which an answer is no longer waited for; a long poll takes thirty seconds. */
const answerMs = 60_000;

/** One learner at an address of their own, behind a proxy that the server trusts. Notes how long each answer took. */
export class Client {
  readonly #url: URL;
  readonly #agent: Agent;
  readonly #address: string;
  readonly #note: (sample: Sample) => void;
  readonly #cookies = new Map<string, string>();

  constructor(url: string, index: number, note: (sample: Sample) => void) {
    this.#url = new URL(url);
    this.#agent = new Agent({ keepAlive: true, maxSockets: 2 });
    this.#address = `2001:db8::${index.toString(16)}`;
    this.#note = note;
  }

  /** Status 0: no answer. `name` is what the time is noted under. */
  ask(name: string, { method, path, body }: Ask): Promise<{ status: number; text: string }> {
    const begin = performance.now();
    const payload = body === undefined ? undefined : JSON.stringify(body);
    const cookie = [...this.#cookies].map(([key, value]) => `${key}=${value}`).join('; ');
    return new Promise((resolve) => {
      const settle = (status: number, text: string, hasRetryAfter: boolean) => {
        this.#note({ name, status, ms: performance.now() - begin, hasRetryAfter });
        resolve({ status, text });
      };
      const sent = open(
        {
          agent: this.#agent,
          host: this.#url.hostname,
          port: this.#url.port,
          method,
          path,
          headers: {
            'x-forwarded-for': this.#address,
            ...(cookie ? { cookie } : {}),
            ...(payload === undefined ? {} : { 'content-type': 'application/json', 'content-length': String(Buffer.byteLength(payload)) }),
          },
          signal: AbortSignal.timeout(answerMs),
        },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk: string) => (text += chunk));
          response.on('error', () => settle(0, '', false));
          response.on('end', () => {
            for (const line of response.headers['set-cookie'] ?? []) {
              const [, key, value] = /^([^=;]+)=([^;]*)/.exec(line) ?? [];
              if (key !== undefined && value !== undefined) this.#cookies.set(key, value);
            }
            settle(response.statusCode ?? 0, text, response.headers['retry-after'] !== undefined);
          });
        },
      );
      sent.on('error', () => settle(0, '', false));
      sent.end(payload);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
