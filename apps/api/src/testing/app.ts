import { afterAll, beforeAll, describe } from 'vitest';
import { findBackends, type Backend } from './databases.ts';
import { createTestServer, type ServerOptions, type TestServer } from './server.ts';

const [embedded, server] = await findBackends();

/** The same tests for the embedded database and for a PostgreSQL server. Where none is found the latter are left out, which fails in CI. */
export function describeEachBackend(title: string, tests: (backend: Backend) => void): void {
  describe(`${title} (embedded database)`, () => {
    tests(embedded!);
  });
  describe.runIf(server)(`${title} (server database)`, () => {
    tests(server!);
  });
}

/** The same tests of a server of the product on each of the databases. */
export function describeOnEachDatabase(tests: (server: () => TestServer) => void, options: ServerOptions = {}): void {
  describeEachBackend('the product', (backend) => {
    let own: TestServer | undefined;
    beforeAll(async () => {
      own = await createTestServer(backend, options);
    });
    afterAll(() => own?.remove());
    tests(() => {
      if (!own) throw new Error('the server is not there yet');
      return own;
    });
  });
}
