import type { CardOptions } from '../../src/cards/types.ts';

/** A card as the editor asks for it. */
export const forHover: CardOptions = {
  theme: 'dark',
  hover: true,
  link: (action) => `command:${action.kind}?${Object.values(action).slice(1).map(encodeURIComponent).join()}`,
};

/** What a reader sees of a line of Markdown. */
export const seen = (markdown: string) =>
  markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\]\([^\s()]*(?:\([^\s()]*\)[^\s()]*)*(?: "[^"]*")?\)/g, '')
    .replaceAll('&ensp;', ' ')
    .replace(/\\(.)/g, '$1')
    .replace(/\*\*|\[/g, '');

/** Rows of a hover's table, as the cells that a reader sees. */
export const rowsOf = (markdown: string): string[][] =>
  markdown
    .split('\n')
    .filter((line) => /^\| \S/.test(line))
    .map((line) =>
      seen(line)
        .split(/\s*\|\s*/)
        .slice(1, -1),
    );

/** Letters of East Asia are as wide as two others. */
const letters = (text: string) => text.length + (text.match(/[\u2e80-\u9fff\uff00-\uff60]/g)?.length ?? 0);

/** Pixels that a letter takes, as measured in the editor over the cards of the example: the widest face that we know. */
const letter = 7.4;
/** A hover's text where the editor is not wide. */
const width = 712;

/**
 * Height in pixels of a card in a hover, from measures of the editor: lines of 19, rows of 23, 8 between blocks, and 8 of
 * padding. A table that is too wide counts twice.
 */
export function heightOf(markdown: string): number {
  const blocks = markdown.split('\n\n').map((block) => {
    if (!block.startsWith('|')) {
      const lines = block.split('  \n').map((line) => {
        const picture = /base64,([^|)]+)/.exec(line)?.[1];
        if (picture) return Number(/height="(\d+)"/.exec(atob(picture))?.[1]) + 5;
        return Math.ceil((letters(seen(line)) * letter) / width) * 19;
      });
      return lines.reduce((sum, height) => sum + height, 0);
    }
    const rows = rowsOf(block);
    const columns = rows[0]!.map((_, i) => Math.max(...rows.map((cells) => letters(cells[i]!.trim()))) * letter + 12);
    const wide = columns.reduce((sum, column) => sum + column, 0) > width;
    return 6 + rows.length * 23 * (wide ? 2 : 1);
  });
  return blocks.reduce((sum, height) => sum + height, 8) + (blocks.length - 1) * 8;
}
