import type { EvidenceRow, RowColumn } from '../../reports/evidence-rows.ts';

/** Type of the panel, by which the editor brings it back after a reload. */
export const panelType = 'oncoprose.evidence';

/** What the page keeps over a reload, beside its filter and order. */
export interface KeptState {
  readonly title?: string;
}

/** Languages that the panel copies a table in. */
export const copyFormats = ['markdown', 'latex', 'typst'] as const;

/** What the page shows of an entity. */
export interface PanelState {
  readonly title: string;
  /** What has to be said before the rows: that they are those of a wider profile, or that there are none. */
  readonly note?: string;
  readonly rows: readonly EvidenceRow[];
  /** Does the panel follow the caret? */
  readonly following: boolean;
}

/** The host tells the page what to show. */
export interface ToPage {
  readonly type: 'show';
  readonly state: PanelState;
}

/** The page tells the host what the reader wants. */
export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'insert'; readonly pmid: string }
  | { readonly type: 'copy'; readonly text: string; readonly count: number }
  | { readonly type: 'follow'; readonly on: boolean };

/** Words of the page, in the reader's language; `{0}` stands for what is put in. */
export interface PanelWords {
  readonly drug: string;
  readonly tumour: string;
  readonly level: string;
  readonly allLevels: string;
  readonly andAbove: string;
  readonly follow: string;
  readonly copyAs: string;
  readonly count: string;
  readonly table: string;
  readonly insert: string;
  readonly insertPaper: string;
  readonly retracted: string;
  readonly reviewed: string;
  readonly filter: string;
  readonly columns: Readonly<Record<RowColumn, string>>;
}
