import { compile } from '@inlang/paraglide-js';
import { paraglide } from './paraglide.config.ts';

await compile(paraglide);
// The compiler leaves timers behind that would keep the process for half a minute; inside Vite they would keep the build.
process.exit(0);
