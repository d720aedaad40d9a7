import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

/** `unit`: beside the code, no service. `e2e`: the journeys, against the built product in a real browser. */
export default defineConfig({
  test: {
    projects: [
      {
        // Modules of the pages may hold state.
        plugins: [svelte({ configFile: false })],
        test: {
          name: 'unit',
          include: ['{packages,apps,scripts}/**/*.test.ts'],
          exclude: ['**/node_modules/**', '**/build/**'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['e2e/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          fileParallelism: false,
          // A browser on a busy shared machine may miss a step: it is tried once more there, and the report says that it was.
          retry: process.env.CI ? 1 : 0,
        },
      },
    ],
  },
});
