import { Client, type ClientConfig } from 'pg';

/**
 * A client whose loss is told to who asks it next, and ends no process. A pool listens to the clients that are idle and a transaction to its
 * own; between the two nobody would hear that the server has ended the connection.
 */
export class SteadyClient extends Client {
  constructor(config?: string | ClientConfig) {
    super(config);
    this.on('error', () => {});
  }
}
