import type { Attachment } from 'svelte/attachments';

/** How near, in CSS pixels. */
const NEAR = 400;

/** Does something once, when an element comes near the screen. */
export const whenNear =
  (act: () => void): Attachment<HTMLElement> =>
  (node) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        observer.disconnect();
        act();
      },
      { rootMargin: `${NEAR}px` },
    );
    observer.observe(node);
    return () => observer.disconnect();
  };
