import { compile } from '@inlang/paraglide-js';
import { paraglide } from './paraglide.config.ts';

await compile(paraglide);
// The compiler leaves timers behind that would keep the process for half a minute.
process.exit(0);
