import type { IncomingMessage } from 'node:http';
import type { Lang } from '#lib/i18n.ts';
import type { Theme } from '#lib/theme.ts';

declare global {
  namespace App {
    interface Locals {
      lang: Lang;
      theme: Theme;
    }
    interface Platform {
      /** `callApi` is there when the handler is mounted in the process of the API. */
      req: IncomingMessage & { callApi?: (request: Request) => Promise<Response> };
    }
  }
}

export {};
