import { paraglideVitePlugin } from '@inlang/paraglide-js';
import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig, type Plugin } from 'vite';
import { paraglide } from './paraglide.config.ts';

/** Browsers with light-dark(), nesting and text-autospace's fallback; without it the tokens would be rewritten for older ones. */
const cssTarget = ['chrome123', 'edge123', 'firefox120', 'safari17.5'];

/** A text that is not there would be rendered as nothing at all, in silence: the build fails instead. Kit itself looks for exports that need not be. */
const noUndefinedTexts: Plugin = {
  name: 'no-undefined-texts',
  onLog(_level, log) {
    if (log.code === 'IMPORT_IS_UNDEFINED' && log.message.includes('src/lib/paraglide/')) throw new Error(log.message);
  },
};

export default defineConfig(({ command }) => ({
  plugins: [
    // Before a build `compile-texts.ts` has done this, and ended; the plugin would keep the process for half a minute.
    command === 'serve' && paraglideVitePlugin(paraglide),
    tailwindcss(),
    noUndefinedTexts,
    sveltekit({
      adapter: adapter(),
      compilerOptions: { runes: true },
      // A page at /zh/… and its assets are found whatever the depth.
      paths: { relative: false },
      csp: {
        mode: 'auto',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          'style-src': ['self', 'unsafe-inline'],
          'worker-src': ['self'],
          'img-src': ['self', 'data:'],
          'font-src': ['self'],
          'connect-src': ['self'],
          'object-src': ['none'],
          'base-uri': ['self'],
          'form-action': ['self'],
          'frame-ancestors': ['none'],
        },
      },
    }),
  ],
  build: {
    cssTarget,
    // A font within the style sheet would be a `data:` source, which the page's policy refuses.
    assetsInlineLimit: (file) => (/\.(woff2?|ttf)$/.test(file) ? false : undefined),
  },
  server: { proxy: { '/api': process.env.API_ORIGIN ?? 'http://127.0.0.1:3000' } },
}));
