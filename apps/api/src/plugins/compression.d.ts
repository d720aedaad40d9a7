// The published types know Express alone; the library works on what Node gives.
declare module 'compression' {
  import type { IncomingMessage, ServerResponse } from 'node:http';
  /** `threshold`: smallest body that is compressed, in bytes. */
  export default function compression(options?: {
    threshold?: number;
  }): (request: IncomingMessage, response: ServerResponse, next: () => void) => void;
}
