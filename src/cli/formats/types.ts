import type { Finding } from '../../lint/types.ts';

/** The findings of one file, with the text that their offsets count in. */
export interface FileFindings {
  readonly file: string;
  readonly text: string;
  readonly findings: readonly Finding[];
}

/** Writes the findings of many files as one text. */
export type Formatter = (files: readonly FileFindings[]) => string;
