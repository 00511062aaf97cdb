/** The formats a document may be written in. Quarto and R Markdown share `quarto`. */
export type Format = 'plain' | 'markdown' | 'quarto' | 'latex' | 'typst';

/** Half-open range of UTF-16 code units. Which text it counts in is said where it is used. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Points at which the distance between prose and source changes, as flat pairs
 * [prose offset, source offset, …], ascending in both. Offsets between two points
 * keep the distance of the point before them. Source offsets count from the block's start.
 */
export type OffsetMap = readonly number[];

export type BlockKind = 'paragraph' | 'heading' | 'item' | 'cell' | 'caption' | 'quote';

/** A citation as it stands in a block. */
export interface Citation {
  /** Prose offset of the place where the citation stands. */
  readonly at: number;
  /** The whole citation in the source, counted from the block's start: `[@a; @b]`, `\cite{a,b}`, `[12]`. */
  readonly range: Range;
  /** Keys with their source ranges, counted from the block's start; empty for numeric and author–year citations. */
  readonly keys: readonly { readonly key: string; readonly range: Range }[];
  readonly style: 'bracketed' | 'narrative' | 'numeric' | 'author-year' | 'identifier';
}

/** Prose that the author set apart; ranges count in the prose. */
export interface Mark extends Range {
  readonly kind: 'emphasis' | 'strong' | 'code' | 'quotation' | 'superscript' | 'subscript' | 'link' | 'gene';
}

/**
 * A paragraph-sized unit of prose. Nothing in it depends on where it stands, so a block whose
 * source did not change is the same object after an edit elsewhere, and may key a WeakMap.
 */
export interface Block {
  readonly kind: BlockKind;
  /** Heading level, 1 to 6, where `kind` is `heading`. */
  readonly level?: number;
  /** The source slice that the block was read from. */
  readonly source: string;
  /** What a reader sees: markup gone, macros and entities expanded, code, maths and citations left out. */
  readonly prose: string;
  readonly map: OffsetMap;
  readonly citations: readonly Citation[];
  readonly marks: readonly Mark[];
}

/** A block at its place in a document. Offsets count in the document's source. */
export interface PlacedBlock extends Range {
  readonly block: Block;
  /** Headings above the block, outermost first, as prose. */
  readonly section: readonly string[];
}

/** `oncoprose-disable-next-line RULE… -- reason` and its relatives, in the comment syntax of the format. */
export interface Directive {
  readonly verb: 'disable' | 'enable' | 'disable-line' | 'disable-next-line' | 'disable-file';
  /** Rule ids; empty means every rule. */
  readonly rules: readonly string[];
  readonly reason?: string;
  /** The comment, in the document's source. */
  readonly range: Range;
}

/** A document read as prose. */
export interface Prose {
  readonly format: Format;
  readonly source: string;
  readonly blocks: readonly PlacedBlock[];
  readonly directives: readonly Directive[];
  /** YAML front matter without its fences, in the document's source. */
  readonly frontMatter?: Range;
  /** Title, keywords and the like that front matter or the preamble declares: context, never linted. */
  readonly context: readonly string[];
}
