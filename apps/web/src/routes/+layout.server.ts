import { routes } from '$app/manifest';
import type { LayoutServerLoad } from './$types';

/** Places of the navigation, in order. One that has no page yet is left out: there are no dead links. */
const places = ['/questions', '/review', '/interview', '/dashboard', '/settings'] as const;

export const load: LayoutServerLoad = ({ locals, platform }) => {
  const pages = new Set<string>(routes.filter((route) => route.page).map((route) => route.id));
  return {
    lang: locals.lang,
    theme: locals.theme,
    keptFor: locals.keptFor,
    places: places.filter((place) => pages.has(place)),
    reference: platform?.req.callApi ? '/docs' : null,
  };
};
