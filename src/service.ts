import { createAnalyser, type Document } from './analyse.ts';
import type { Analysis } from './analysis.ts';
import { explain, type Unknown } from './cards/explain.ts';
import { type Card, type CardOptions, type Hover, hoverAt } from './cards/index.ts';
import { type Candidate, type CompletionRequest, complete } from './completion/index.ts';
import type { Knowledge } from './knowledge/types.ts';
import { defaultConfig } from './lint/config.ts';
import { createLinter, type Linter, type OnRuleError } from './lint/engine.ts';
import { rules } from './lint/rules/index.ts';
import type { HgvsCheck } from './recognition/hgvs/index.ts';
import { checkHgvsIn } from './recognition/hgvs/sequence.ts';
import { warmUp } from './recognition/warm-up.ts';
import { withInline } from './references/inline.ts';
import { createLookup, type Lookup, LookupError, type LookupOptions } from './references/lookup/index.ts';
import type { Format } from './text/types.ts';

export type { Document } from './analyse.ts';

/** What the service is made of. The core has no network, files or clock of its own. */
export interface ServiceOptions {
  readonly knowledge: Knowledge;
  /** Only look-ups that the user asks for use it. */
  readonly fetch?: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly clock?: () => number;
  /** Hears of a lint rule that failed; the others run all the same. */
  readonly onRuleError?: OnRuleError;
}

/** Everything that Oncoprose can do, for the editor and the command line alike. */
export interface Oncoprose {
  readonly knowledge: Knowledge;
  /**
   * Makes ready what first use would have to make, a step of some milliseconds at a time; a host may let others have
   * their turn between two steps. Nobody has to call it, and what is asked for meanwhile is answered.
   */
  warmUp(): Generator<void>;
  /** Reads a document once. Give the analysis before an edit to have only the edited paragraphs read again. */
  analyse(source: string, format: Format, previous?: Analysis): Analysis;
  /** Reads several documents at once, which for many short ones is twice as quick as one by one. */
  analyseAll(documents: readonly Document[]): Analysis[];
  /** Findings of an analysed document, in document order; offsets count in its source. */
  lint: Linter;
  /** By the nomenclature, and by the reference sequence where the description names one that is held. */
  checkHgvs(description: string): HgvsCheck;
  /** The card of what stands at an offset of the source. */
  hover(analysis: Analysis, offset: number, options?: CardOptions): Hover | undefined;
  /** What may be written at the caret, best first. */
  complete(analysis: Analysis, request: CompletionRequest): readonly Candidate[];
  /** The card of a gene, drug, alteration, tumour type or PMID by its name, or the nearest names. */
  explain(name: string, options?: CardOptions): Card | Unknown;
  readonly references: {
    /** Look-ups on the network, through what the service was made with. Making them asks nothing. */
    lookup(options?: Omit<LookupOptions, 'fetch' | 'clock'>): Lookup;
  };
}

/** Puts the floors together. */
export function createOncoprose({
  knowledge,
  fetch = noNetwork,
  clock = Date.now,
  onRuleError,
}: ServiceOptions): Oncoprose {
  const { analyse, analyseAll } = createAnalyser(knowledge);
  const linter = createLinter(rules, knowledge, onRuleError);
  const lint: Linter = (analysis, config, bibliography) =>
    linter(analysis, config, withInline(analysis.prose, bibliography));
  return Object.freeze({
    knowledge,
    *warmUp() {
      yield* warmUp(knowledge);
      yield;
      // The rest, as of evidence and proteins, is made where a claim is read and judged.
      const analysis = analyse('EGFR T790M confers resistance to gefitinib.', 'plain');
      yield;
      lint(analysis, defaultConfig);
    },
    analyse,
    analyseAll,
    lint,
    checkHgvs: (description: string) => checkHgvsIn(description, knowledge),
    hover: (analysis: Analysis, offset: number, options?: CardOptions) => hoverAt(analysis, offset, knowledge, options),
    complete(analysis: Analysis, request: CompletionRequest) {
      const bibliography = withInline(analysis.prose, request.bibliography);
      return complete(analysis, { ...request, ...(bibliography && { bibliography }) }, knowledge);
    },
    explain: (name: string, options?: CardOptions) =>
      explain(name, knowledge, (text) => analyse(text, 'plain'), options),
    references: Object.freeze({
      lookup: (options?: Omit<LookupOptions, 'fetch' | 'clock'>) => createLookup({ ...options, fetch, clock }),
    }),
  });
}

/** Stands in where the host has handed in no network. */
function noNetwork(): Promise<Response> {
  return Promise.reject(new LookupError('unreachable', 'Look-ups are not possible here: this host gives no network.'));
}
