import type { Evidence } from '../knowledge/types.ts';
import type { Range } from '../text/types.ts';
import type { Translate } from './words.ts';

/** Colours that a picture is drawn in; a picture in a hover cannot read the editor's theme, so the host says which. */
export type Theme = 'dark' | 'light' | 'high-contrast' | 'high-contrast-light';

/** What a card offers to do. The host turns it into a link, or leaves it out. */
export type CardAction =
  | { readonly kind: 'insert-reference'; readonly pmid: string }
  | { readonly kind: 'open-panel'; readonly query: string }
  | { readonly kind: 'copy'; readonly text: string };

/** How a card is to be written. Nothing given: plain Markdown for a terminal or a file. */
export interface CardOptions {
  /** Draw a hover's pictures in these colours; without it there are none. */
  readonly theme?: Theme;
  /** Address of an action, e.g. a `command:` link; undefined where the host does not offer it. */
  readonly link?: (action: CardAction) => string | undefined;
  /** Says a hover's phrases in the reader's language; in English without it. */
  readonly t?: Translate;
  /** Only what a hover shows without scrolling; the rest is one action away. */
  readonly hover?: boolean;
}

/** How a drug does where an alteration is present. */
export type Reading = 'resistant' | 'reduced' | 'active' | 'not resistant' | 'not active' | 'conflicting' | 'toxicity';

/** One line of a drug matrix: a drug or a combination, and what is known of it. */
export interface MatrixRow {
  /** Names as written: `gefitinib`, `encorafenib + cetuximab`. */
  readonly label: string;
  /** Drug ids. */
  readonly drugs: readonly string[];
  readonly reading: Reading;
  /** Best level among the items that carry the reading. */
  readonly level: Evidence['level'];
  /** Tumour types, most evidence first. */
  readonly tumours: readonly string[];
  /** Newest year of publication among the items. */
  readonly year?: number;
  /** Strongest first. */
  readonly items: readonly Evidence[];
}

/** A card: Markdown to show, and the data behind it. */
export interface Card {
  readonly title: string;
  readonly markdown: string;
  /** Serialisable. */
  readonly data: Readonly<Record<string, unknown>>;
}

/** A card at its place in the document's source. */
export interface Hover extends Card {
  readonly range: Range;
}
