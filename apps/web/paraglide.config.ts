import type { CompilerOptions } from '@inlang/paraglide-js';

/** How the texts of `messages/` become functions, and how a language stands in an address: English at `/…`, Chinese at `/zh/…`. */
export const paraglide: CompilerOptions = {
  project: './project.inlang',
  outdir: './src/lib/paraglide',
  strategy: ['url', 'baseLocale'],
  urlPatterns: [
    {
      pattern: '/:path(.*)?',
      localized: [
        ['zh', '/zh/:path(.*)?'],
        ['en', '/:path(.*)?'],
      ],
    },
  ],
  trailingSlash: 'never',
  isServer: 'import.meta.env.SSR',
};
