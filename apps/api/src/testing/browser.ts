import type { FastifyInstance, LightMyRequestResponse } from 'fastify';

export interface Sent {
  body?: unknown;
  headers?: Record<string, string>;
}

/** Asks the real server as a browser would: it keeps its cookies. */
export class Browser {
  readonly #app: FastifyInstance;
  readonly #cookies = new Map<string, string>();

  constructor(app: FastifyInstance) {
    this.#app = app;
  }

  get hasSession(): boolean {
    return this.#cookies.size > 0;
  }

  async send(
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    url: string,
    { body, headers = {} }: Sent = {},
  ): Promise<LightMyRequestResponse> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await this.#app.inject({
      method,
      url,
      headers: { ...(cookie ? { cookie } : {}), ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { payload: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    for (const { name, value } of response.cookies) this.#cookies.set(name, encodeURIComponent(value));
    return response;
  }

  get = (url: string, headers: Record<string, string> = {}) => this.send('GET', url, { headers });
  post = (url: string, body?: unknown, headers: Record<string, string> = {}) => this.send('POST', url, { body, headers });
  put = (url: string, body: unknown) => this.send('PUT', url, { body });
  patch = (url: string, body: unknown, headers: Record<string, string> = {}) => this.send('PATCH', url, { body, headers });
}
