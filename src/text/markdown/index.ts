import { assemble } from '../assemble.ts';
import type { Format, Prose } from '../types.ts';
import { cutMarkdown } from './blocks.ts';
import { readMarkdownInline } from './inline.ts';

/** Reads Markdown: GFM, Pandoc, MyST; Quarto and R Markdown are the same but in name. */
export function readMarkdown(source: string, format: Format, previous?: Prose): Prose {
  return assemble(source, format, cutMarkdown, readMarkdownInline, previous);
}
