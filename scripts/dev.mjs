// `npm run dev`: the API, started anew when its code changes, and the pages from Vite, which sends /api to it.
import { install, run } from './steps.mjs';

await install();
if ((await run('node', ['scripts/prepare.ts'])) !== 0) process.exit(1);
process.on('SIGINT', () => {});
const codes = await Promise.all([
  run('node', ['--watch', 'apps/api/src/server.ts']),
  run('npm', ['run', '--silent', 'dev', '-w', 'apps/web']),
]);
process.exit(Math.max(...codes));
