import type { SqlMigrationAwareDriverAdapterFactory, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils';

/** A factory whose connections tell every query that they are given, with its values. */
export function listened(
  inner: SqlMigrationAwareDriverAdapterFactory,
  onQuery: (query: SqlQuery) => void,
): SqlMigrationAwareDriverAdapterFactory {
  function tell<T extends SqlQueryable>(connection: T): T {
    const [queryRaw, executeRaw] = [connection.queryRaw.bind(connection), connection.executeRaw.bind(connection)];
    connection.queryRaw = (query) => {
      onQuery(query);
      return queryRaw(query);
    };
    connection.executeRaw = (query) => {
      onQuery(query);
      return executeRaw(query);
    };
    return connection;
  }
  return {
    provider: inner.provider,
    adapterName: inner.adapterName,
    async connect() {
      const adapter = tell(await inner.connect());
      const startTransaction = adapter.startTransaction.bind(adapter);
      adapter.startTransaction = async (level) => tell(await startTransaction(level));
      return adapter;
    },
    connectToShadowDb: () => inner.connectToShadowDb(),
  };
}
