import { inEnglish, type Translate } from './words.ts';

/**
 * What the editor's hover shows before it scrolls, in pixels at its standard font: 250 at least, less border and padding.
 * The heights below are those that the editor draws; the browser's scenes hold that the cards of the example fit.
 */
const ROOM = 240;
const LINE = 19;
const ROW = 23;
/** Between two paragraphs, or a paragraph and a table. */
const GAP = 8;
/** What a table takes beside its rows: its empty head and its spacing. */
const TABLE = 6;
/** What a picture's line takes beside the picture. */
const BELOW_PICTURE = 5;
/** Letters of common width on a line: a hover is 750 pixels wide where the editor is not narrower. */
export const CHARACTERS = 96;
/** What a column takes beside its text, in letters. */
const COLUMN = 2;

/** A picture as Markdown, with its height in pixels. */
export interface Picture {
  readonly markdown: string;
  readonly height: number;
}

/** What a row leaves out where it would be too wide: first what a link's title tells as well, then the ends of long names. */
export interface Squeeze {
  /** May a row give the PMID beside the paper? */
  readonly pmid: boolean;
  /** May it give the number of papers, and may it be wordy? */
  readonly wordy: boolean;
  /** Letters for the name of an alteration or a drug, for a tumour type, for the first author of a paper. */
  readonly name: number;
  readonly tumour: number;
  readonly author: number;
}

const roomy: Squeeze = { pmid: true, wordy: true, name: 44, tumour: 24, author: 24 };
const tight: Squeeze = { pmid: false, wordy: false, name: 16, tumour: 11, author: 10 };
/** From roomy to tight, each a little narrower than the one before. */
const SQUEEZES: readonly Squeeze[] = [
  roomy,
  { ...roomy, pmid: false, tumour: 18 },
  { ...roomy, pmid: false, wordy: false, tumour: 18 },
  { ...tight, name: 32, tumour: 18, author: 20 },
  { ...tight, name: 26, tumour: 14, author: 16 },
  { ...tight, name: 22, tumour: 12, author: 13 },
  { ...tight, name: 19, author: 11 },
  tight,
];

/** The parts of a card for a hover. Lines that are undefined or empty are left out. */
export interface Parts {
  readonly picture?: Picture | undefined;
  readonly head: readonly (string | undefined)[];
  /**
   * The cells of at most `limit` rows, the most telling first.
   * @param squeeze what must be left out for the width's sake
   */
  readonly rows?: (limit: number, squeeze: Squeeze) => readonly (readonly string[])[];
  /** @param shown rows of the table that are shown */
  readonly foot: (shown: number) => readonly (string | undefined)[];
}

/** Writes a card that a hover shows without scrolling: as many rows of its table as its lines leave room for. */
export function fitted({ picture, head, rows = () => [], foot }: Parts): string {
  const above = present(head);
  const fixed = (picture ? picture.height + BELOW_PICTURE : 0) + linesOf(above) * LINE;
  const room = ROOM - fixed - linesOf(present(foot(rows(1, roomy).length))) * LINE - 2 * GAP - TABLE;
  const limit = Math.max(1, Math.floor(room / ROW));
  const squeeze = SQUEEZES.find((step) => widthOf(rows(limit, step)) <= CHARACTERS) ?? tight;
  const cells = [...rows(limit, squeeze)];
  while (cells.length > 1 && heightOf(cells) > room) cells.pop();
  return [
    paragraph([picture?.markdown, ...above]),
    cells.length ? table(cells) : '',
    paragraph(present(foot(cells.length))),
  ]
    .filter(Boolean)
    .join('\n\n');
}

/** As many names as have room in so many letters, and how many more there are. */
export function listed(names: readonly string[], letters: number, t: Translate = inEnglish): string {
  const whole = names.join(', ');
  if (lettersOf(visible(whole)) <= letters) return whole;
  let taken = 0;
  const fit = names.findIndex((name, i) => {
    taken += lettersOf(visible(name)) + 2;
    return i > 0 && taken > letters - lettersOf(t('…{0} more', 100));
  });
  return fit < 0 ? whole : `${names.slice(0, fit).join(', ')}, ${t('…{0} more', names.length - fit)}`;
}

const present = (lines: readonly (string | undefined)[]) =>
  lines.filter((line) => line !== undefined && line !== '') as string[];

/** Lines one below the other, without the space that paragraphs have between them. */
const paragraph = (lines: readonly (string | undefined)[]) => present(lines).join('  \n');

/** A table without a head: its cells say themselves what they are. The editor puts next to no space between columns. */
function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(...rows.map((cells) => cells.length));
  const lines = rows.map((cells) => `| ${cells.join('&ensp; | ')} |`);
  return [`|${'  |'.repeat(columns)}`, `|${':--|'.repeat(columns)}`, ...lines].join('\n');
}

/** Length of a text in letters of common width; a letter of East Asia is as wide as two. */
export function lettersOf(text: string): number {
  return text.length + (text.match(/[\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/g)?.length ?? 0);
}

/** Text as it is seen: without the addresses of links and the signs of emphasis. */
function visible(markdown: string): string {
  return markdown
    .replace(/\]\([^\s()]{0,2000}(?: "[^"]{0,400}")?\)/g, '')
    .replace(/\\(.)/g, '$1')
    .replace(/\*\*|\[/g, '');
}

const linesOf = (lines: readonly string[]) =>
  lines.reduce((sum, line) => sum + Math.max(1, Math.ceil(lettersOf(visible(line)) / CHARACTERS)), 0);

/** Width of a table in letters. */
function widthOf(rows: readonly (readonly string[])[]): number {
  const columns = rows[0]?.length ?? 0;
  let width = 0;
  for (let i = 0; i < columns; i++)
    width += COLUMN + Math.max(...rows.map((cells) => lettersOf(visible(cells[i]!).trim())));
  return width;
}

/** Height of a table's rows; where it is too wide, each row takes the lines that its own words need. */
function heightOf(rows: readonly (readonly string[])[]): number {
  if (widthOf(rows) <= CHARACTERS) return rows.length * ROW;
  return rows.reduce((sum, cells) => sum + ROW + (widthOf([cells]) > CHARACTERS ? LINE : 0), 0);
}
