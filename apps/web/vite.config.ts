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

/**
 * Monaco's language services import every feature of the editor, and so late that an editor made before has half of them.
 * `src/lib/editor/monaco.ts` names those that are wanted.
 */
const onlyNamedFeatures: Plugin = {
  name: 'only-named-features',
  transform: {
    filter: { id: /monaco-editor\/esm\/vs\/internal\/common\/workers\.js$/ },
    handler: (code) => code.replace(/^import '[^']+';$/gm, ''),
  },
};

/** Browsers that know `URLPattern`, nearly all, do without the 8 KB that stand in for it. */
const urlPatternWhereMissing: Plugin = {
  name: 'url-pattern-where-missing',
  transform: {
    filter: { id: /src\/lib\/paraglide\/runtime\.js$/ },
    handler: (code) =>
      code.replace(/^import ("@inlang\/paraglide-js\/urlpattern-polyfill");$/m, `if (!('URLPattern' in globalThis)) await import($1);`),
  },
};

/**
 * What pages share, in a few chunks: each of forty small files would cost a request before a page answers a touch. What is not named here
 * is split by who uses it.
 */
const sharedChunks = [
  { name: 'runtime', test: /node_modules\/(svelte|@sveltejs\/kit|devalue|esm-env|clsx)\/|preload-helper/, minShareCount: 11 },
  { name: 'texts', test: /src\/lib\/paraglide\//, minShareCount: 2 },
  { name: 'quiz', test: /src\/lib\/(quiz|offline)\/|src\/lib\/components\/(Spoken|Clock|Prose)|node_modules\/uuid\//, minShareCount: 2 },
  { name: 'parts', test: /src\/lib\/([a-z0-9-]+\.ts|components\/)|@lucide\/svelte/, minShareCount: 4 },
];

export default defineConfig(({ command }) => ({
  plugins: [
    // Before a build `compile-texts.ts` has done this, and ended; the plugin would keep the process for half a minute.
    command === 'serve' && paraglideVitePlugin(paraglide),
    tailwindcss(),
    noUndefinedTexts,
    onlyNamedFeatures,
    urlPatternWhereMissing,
    sveltekit({
      adapter: adapter(),
      compilerOptions: { runes: true },
      // Style sheets below this many characters come within the page.
      inlineStyleThreshold: 8_000,
      // A page at /zh/… and its assets are found whatever the depth.
      paths: { relative: false },
      // `lib/offline` registers it, and not in development.
      serviceWorker: { register: false },
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
  environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups: sharedChunks } } } } } },
  optimizeDeps: { rolldownOptions: { plugins: [onlyNamedFeatures] } },
  server: { proxy: { '/api': process.env.API_ORIGIN ?? 'http://127.0.0.1:3000' } },
}));
