import type { BibliographyIndex } from '../references/types.ts';
import type { Range } from '../text/types.ts';

export type CandidateKind = 'gene' | 'drug' | 'drug-class' | 'variant' | 'disease' | 'citation';

/** One thing that may be written at the caret. */
export interface Candidate {
  readonly kind: CandidateKind;
  /** What is shown, and written unless `insert` says otherwise. */
  readonly label: string;
  /** Beside the label: what it is, or the alias that led here. */
  readonly detail: string;
  readonly insert: string;
  /** What the editor filters by while typing goes on: aliases as well as the name. */
  readonly filter: string;
  /** Source range that is replaced. */
  readonly range: Range;
  /** Name by which `explain` finds the card. */
  readonly explain?: string;
}

export interface CompletionRequest {
  /** Offset of the caret in the source. */
  readonly offset: number;
  /** The user asked; otherwise only what is beyond doubt is offered, so that ordinary prose is left in peace. */
  readonly explicit: boolean;
  readonly bibliography?: BibliographyIndex;
  /** `asked`: another extension completes keys in this language, so that ours come only when the user asks. */
  readonly citations?: 'always' | 'asked';
  readonly limit?: number;
}
