import { createMarkdown } from './markdown.ts';

/** The renderer for texts that arrive after the page, such as a hint or the explanation of a verdict. */
export const markdown = createMarkdown();
