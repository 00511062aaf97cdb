import type { Cut, Cuts, Earlier } from './cuts.ts';
import { findDirectives } from './directives.ts';
import type { Reading } from './draft.ts';
import { type Edit, editBetween } from './edit.ts';
import { createReuse } from './reuse.ts';
import type { Block, BlockKind, Format, PlacedBlock, Prose } from './types.ts';

/** Cuts a document into blocks; given what it was before an edit, it may leave out what the edit cannot have changed. */
export type BlockScanner = (source: string, earlier?: Earlier) => Cuts;

/** Reads the inline markup of a block. Nothing but these two decides what comes out. */
export type InlineReader = (source: string, kind: BlockKind) => Reading;

interface Heading {
  readonly level: number;
  readonly text: string;
}

/** A cut that was read. */
interface Piece extends PlacedBlock {
  readonly under?: string;
}

/** What a reading leaves for the next one. */
interface Read {
  /** All blocks that were read, in order, those without prose too. */
  readonly pieces: readonly Piece[];
  /** How many of them have no prose. */
  readonly empty: number;
  readonly found: Cuts;
  /** Where the name of a directive stands, in comments or not. */
  readonly named: readonly number[];
}

const readOf = new WeakMap<Prose, Read>();

/**
 * Makes a document of its cuts: reads each block, or takes it from `previous` where its source, kind and level
 * are unchanged, and puts the headings above it. Blocks without prose are left out.
 */
export function assemble(
  source: string,
  format: Format,
  scan: BlockScanner,
  read: InlineReader,
  previous?: Prose,
): Prose {
  const old = previous?.format === format ? readOf.get(previous) : undefined;
  const edit = old && previous ? editBetween(previous.source, source) : undefined;
  const found = scan(source, old && edit && earlierOf(old, edit));
  const { pieces, empty } =
    old && edit ? piecesAfter(source, found, read, old, edit) : piecesOf(source, found.cuts, read);
  const { directives, named } = findDirectives(source, format, found.opaque, edit && { edit, named: old?.named ?? [] });
  const prose: Prose = {
    format,
    source,
    blocks: empty > 0 ? pieces.filter((piece) => !isEmpty(piece)) : pieces,
    directives,
    ...(found.frontMatter && { frontMatter: found.frontMatter }),
    context: found.context,
  };
  readOf.set(prose, { pieces, empty, found, named });
  return prose;
}

type Pieces = Pick<Read, 'pieces' | 'empty'>;

const isEmpty = ({ block }: Piece): boolean => block.prose === '';

const earlierOf = ({ found, pieces }: Read, edit: Edit): Earlier => ({
  edit,
  count: pieces.length,
  opaque: found.opaque,
  stops: found.stops ?? [],
  ...(found.frontMatter && { frontMatter: found.frontMatter }),
});

function piecesOf(source: string, cuts: readonly Cut[], read: InlineReader): Pieces {
  const pieces: Piece[] = [];
  const place = createSections(pieces);
  for (const cut of cuts) place(cut, newBlock(source.slice(cut.start, cut.end), cut, read));
  return { pieces, empty: emptyIn(pieces, 0, pieces.length) };
}

/** How many pieces from `from` up to `to` have no prose. */
function emptyIn(pieces: readonly Piece[], from: number, to: number): number {
  let empty = 0;
  for (let i = from; i < to; i++) if (isEmpty(pieces[i]!)) empty++;
  return empty;
}

/** Puts the pieces of the edited part between those that stay as they were, or are but moved. */
function piecesAfter(
  source: string,
  { cuts, kept = { before: 0, behind: 0 } }: Cuts,
  read: InlineReader,
  { pieces: old, empty }: Read,
  { start, before, after }: Edit,
): Pieces {
  const shift = after - before;
  let above = kept.before;
  let first = 0;
  const stands = (cut: Cut | undefined, piece: Piece | undefined, by: number): boolean =>
    cut !== undefined &&
    piece !== undefined &&
    cut.start === piece.start + by &&
    cut.end === piece.end + by &&
    cut.kind === piece.block.kind &&
    cut.level === piece.block.level &&
    cut.under === piece.under;
  for (; (cuts[first]?.end ?? start + 1) <= start && stands(cuts[first], old[above], 0); first++) above++;
  let below = kept.behind;
  let last = cuts.length;
  while (last > first && above + below < old.length && cuts[last - 1]!.start >= after) {
    if (!stands(cuts[last - 1], old[old.length - below - 1], shift)) break;
    below++;
    last--;
  }

  const pieces = old.slice(0, above);
  const place = createSections(pieces);
  const reuse = createReuse(old, above, old.length - below);
  for (let i = first; i < last; i++) {
    const cut = cuts[i]!;
    const text = source.slice(cut.start, cut.end);
    place(cut, reuse(text, cut) ?? newBlock(text, cut, read));
  }
  const emptyNow = empty - emptyIn(old, above, old.length - below) + emptyIn(pieces, above, pieces.length);
  // Pieces below keep their headings as long as those above them are as they were.
  const tail = old.length - below;
  const sameSections = below === 0 || sameHeadings(headingsAt(old, tail), headingsAt(pieces, pieces.length));
  if (sameSections && shift === 0) for (let i = tail; i < old.length; i++) pieces.push(old[i]!);
  else if (sameSections) {
    for (let i = tail; i < old.length; i++) {
      const { start, end, block, section, under } = old[i]!;
      pieces.push(pieceOf(start + shift, end + shift, block, section, under));
    }
  } else {
    for (let i = tail; i < old.length; i++) {
      const { start, end, block, under } = old[i]!;
      place({ start: start + shift, end: end + shift, ...(under !== undefined && { under }) }, block);
    }
  }
  return { pieces, empty: emptyNow };
}

function pieceOf(
  start: number,
  end: number,
  block: Block,
  section: readonly string[],
  under: string | undefined,
): Piece {
  return under === undefined ? { start, end, block, section } : { start, end, block, section, under };
}

/** Appends blocks to `pieces`, each with the headings above it. */
function createSections(pieces: Piece[]): (cut: Pick<Cut, 'start' | 'end' | 'under'>, block: Block) => void {
  let headings = headingsAt(pieces, pieces.length);
  let known: { readonly under: string | undefined; readonly section: readonly string[] } | undefined;
  return ({ start, end, under }, block) => {
    const { level, prose } = block;
    if (level !== undefined && prose !== '') {
      headings = headings.filter((heading) => heading.level < level);
      known = undefined;
    }
    if (known?.under !== under) known = undefined;
    known ??= { under, section: sectionUnder(headings, under) };
    pieces.push(pieceOf(start, end, block, known.section, under));
    if (level === undefined || prose === '') return;
    headings = [...headings, { level, text: prose }];
    known = undefined;
  };
}

/** The headings that a piece at `index` stands under, outermost first. */
function headingsAt(pieces: readonly Piece[], index: number): readonly Heading[] {
  const last = pieces[index - 1];
  if (!last) return [];
  const { level, prose } = last.block;
  const headings = headingsOf.get(last.section) ?? [];
  return level === undefined || prose === '' ? headings : [...headings, { level, text: prose }];
}

const sameHeadings = (a: readonly Heading[], b: readonly Heading[]): boolean =>
  a.length === b.length && a.every(({ level, text }, i) => level === b[i]!.level && text === b[i]!.text);

/** What a section was made of: a piece tells by its section what stands above it. */
const headingsOf = new WeakMap<readonly string[], readonly Heading[]>();

function sectionUnder(headings: readonly Heading[], under: string | undefined): readonly string[] {
  const section = [...headings.map(({ text }) => text), ...(under === undefined ? [] : [under])];
  headingsOf.set(section, headings);
  return section;
}

function newBlock(source: string, { kind, level }: Cut, read: InlineReader): Block {
  return { kind, ...(level !== undefined && { level }), source, ...read(source, kind) };
}
