import { matchRoutes, type RouteObject } from 'react-router';
import { isSaving } from '../ui/saving.ts';

/**
 * The page of a link that somebody points at or has under the finger, asked for before they let go; what is there already costs
 * nothing.
 */
export function fetchAhead(routes: RouteObject[], fetched = new Set<string>()) {
  return (event: Event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href]') : null;
    if (!link || link.origin !== location.origin || fetched.has(link.pathname) || isSaving()) return;
    fetched.add(link.pathname);
    const lazy = matchRoutes(routes, link.pathname)?.at(-1)?.route.lazy;
    // What fails now is asked for again when they go there.
    if (typeof lazy === 'function') lazy().catch(() => undefined);
  };
}

/** Listens to the whole page: mouse, finger and keyboard. */
export function listenAhead(routes: RouteObject[]) {
  const ahead = fetchAhead(routes);
  for (const kind of ['pointerover', 'touchstart', 'focusin']) document.addEventListener(kind, ahead, { passive: true });
}
