/** A CSS colour, token or not, as `#rrggbb`: Monaco reads nothing else. Painted, because a computed style may be in any colour space. */
function hexOf(colour: string): string {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return '#808080';
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return `#${[red, green, blue].map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** The colour that a token has at an element now: `light-dark()` is resolved by the element's own colour scheme. */
export function tokenColour(element: HTMLElement, name: string): string {
  const probe = document.createElement('span');
  probe.style.color = `var(--${name})`;
  element.append(probe);
  const hex = hexOf(getComputedStyle(probe).color);
  probe.remove();
  return hex;
}

/** Whether the page is dark now, by the reader's choice or by the system's. */
export const isDark = (element: HTMLElement): boolean => Number.parseInt(tokenColour(element, 'paper').slice(1, 3), 16) < 128;

/** Calls back whenever the page turns light or dark. Returns what ends it. */
export function onThemeChange(callback: () => void): () => void {
  const observer = new MutationObserver(callback);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class', 'style'] });
  const system = matchMedia('(prefers-color-scheme: dark)');
  system.addEventListener('change', callback);
  return () => {
    observer.disconnect();
    system.removeEventListener('change', callback);
  };
}
