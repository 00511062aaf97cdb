import { createAnalyser } from './analyse.ts';
import type { Analysis } from './analysis.ts';
import type { Knowledge } from './knowledge/types.ts';
import { createLinter, type Linter } from './lint/engine.ts';
import { rules } from './lint/rules/index.ts';
import { checkHgvs, type HgvsCheck } from './recognition/hgvs/index.ts';
import type { Format } from './text/types.ts';

/** What the service is made of. The core has no network, files or clock of its own. */
export interface ServiceOptions {
  readonly knowledge: Knowledge;
  /** Only look-ups that the user asks for use it. */
  readonly fetch?: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
}

/** Everything that Oncoprose can do, for the editor and the command line alike. */
export interface Oncoprose {
  readonly knowledge: Knowledge;
  /** Reads a document once. Give the analysis before an edit to have only the edited paragraphs read again. */
  analyse(source: string, format: Format, previous?: Analysis): Analysis;
  /** Findings of an analysed document, in document order; offsets count in its source. */
  lint: Linter;
  checkHgvs(description: string): HgvsCheck;
}

/** Puts the floors together. */
export function createOncoprose({ knowledge }: ServiceOptions): Oncoprose {
  return Object.freeze({
    knowledge,
    analyse: createAnalyser(knowledge),
    lint: createLinter(rules, knowledge),
    checkHgvs,
  });
}
