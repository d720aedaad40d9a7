import type { Reroute } from '@sveltejs/kit/hooks';
import { deLocalizeUrl } from '#lib/paraglide/runtime.js';

/** `/zh/questions` is the route `/questions`. */
export const reroute: Reroute = ({ url }) => deLocalizeUrl(url).pathname;
