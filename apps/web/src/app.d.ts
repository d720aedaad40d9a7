import type { IncomingMessage } from 'node:http';
import type { Lang } from '#lib/i18n.ts';
import type { Theme } from '#lib/theme.ts';

declare global {
  namespace App {
    interface Locals {
      lang: Lang;
      theme: Theme;
      /** Whose pages a browser keeps with no network; empty for a visitor. */
      keptFor: string;
    }
    interface PageData {
      /** What a search engine says of the page; the site's own description where there is none. */
      description?: string;
      /** The page scrolls in parts of its own: no footer, no margins. */
      fillsWindow?: boolean;
    }
    interface Platform {
      /** `callApi` is there when the handler is mounted in the process of the API. */
      req: IncomingMessage & { callApi?: (request: Request) => Promise<Response> };
    }
  }
}

// oxlint-disable-next-line unicorn/require-module-specifiers -- without it this file is a script, and `global` cannot be declared
export {};
