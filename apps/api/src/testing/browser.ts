import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

export interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
}

/** Asks the real server as a browser would: it keeps its cookies. */
export class Browser {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, string>();
  readonly #address: string;

  constructor(app: FastifyInstance, { address = '127.0.0.1' }: { address?: string } = {}) {
    this.#app = app;
    this.#address = address;
  }

  /** The cookies as they are sent. */
  get cookie(): string {
    return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  /** The cookies by name, for another way of sending them. */
  jar = (): Map<string, string> => new Map(this.#cookies);

  /** Another browser in which the same learner is signed in. */
  twin(): Browser {
    const twin = new Browser(this.#app);
    for (const [name, value] of this.#cookies) twin.#cookies.set(name, value);
    return twin;
  }

  get hasSession(): boolean {
    return this.#cookies.size > 0;
  }

  async send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    { body, headers = {} }: Sent = {},
  ): Promise<LightMyRequestResponse> {
    const { cookie } = this;
    const response = await this.#app.inject({
      method,
      url,
      remoteAddress: this.#address,
      headers: {
        ...(cookie ? { cookie } : {}),
        ...(method === 'GET' ? {} : { origin: 'http://localhost' }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const { name, value, maxAge } of response.cookies) {
      if (maxAge === 0) this.#cookies.delete(name);
      else this.#cookies.set(name, encodeURIComponent(value));
    }
    return response;
  }

  get = (url: string, headers: Record<string, string> = {}) => this.send('GET', url, { headers });
  post = (url: string, body?: unknown, headers: Record<string, string> = {}) => this.send('POST', url, { body, headers });
  put = (url: string, body: unknown) => this.send('PUT', url, { body });
  delete = (url: string, body?: unknown) => this.send('DELETE', url, { body });
  patch = (url: string, body: unknown, headers: Record<string, string> = {}) => this.send('PATCH', url, { body, headers });
}
