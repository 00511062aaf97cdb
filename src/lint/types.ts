import type { AnalysedBlock, Analysis } from '../analysis.ts';
import type { Knowledge } from '../knowledge/types.ts';
import type { BibliographyIndex } from '../references/types.ts';
import type { Range } from '../text/types.ts';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type Profile = 'oncology-prose' | 'hgvs-strict' | 'tumour-board';

export interface Edit extends Range {
  readonly text: string;
}

export interface Fix {
  readonly title: string;
  /** Safe: right wherever the finding is right. Unsafe: changes what the author says. */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** A finding as a rule reports it: offsets count in the block's prose (block rules) or in the source (document rules). */
export interface Report extends Range {
  readonly messageId: string;
  /** Of a block rule: offsets count in the block's source, for what the prose leaves out (identifiers in citations). */
  readonly inSource?: true;
  readonly data?: Readonly<Record<string, string>>;
  /** Overrides the rule's default severity, where the evidence asks for it. */
  readonly severity?: Severity;
  readonly evidence?: readonly string[];
  readonly fixes?: readonly Fix[];
}

/** A finding in the document's source. */
export interface Finding extends Range {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly evidence: readonly string[];
  readonly fixes: readonly Fix[];
  /** The rule's page. */
  readonly url: string;
}

export interface RuleExample {
  /** Plain text unless `format` says otherwise; what is found is put between ⟦ and ⟧, a clean example has none. */
  readonly text: string;
  readonly format?: 'plain' | 'markdown' | 'quarto' | 'latex' | 'typst';
  /** The bibliography that the text cites from, as BibTeX. */
  readonly bibliography?: string;
}

export interface BlockRuleContext {
  readonly block: AnalysedBlock;
  readonly knowledge: Knowledge;
  readonly options: Readonly<Record<string, unknown>>;
}

export interface DocumentRuleContext {
  readonly analysis: Analysis;
  readonly knowledge: Knowledge;
  readonly bibliography?: BibliographyIndex;
  readonly options: Readonly<Record<string, unknown>>;
}

interface RuleBase {
  readonly id: string;
  readonly title: string;
  /** For the rule's page: what it finds, why that matters, when not to use it. */
  readonly docs: {
    readonly what: string;
    readonly why: string;
    readonly whenNot: string;
    readonly sources: readonly string[];
  };
  readonly severity: Severity;
  /** Profiles in which the rule is on. */
  readonly profiles: readonly Profile[];
  /** It reads lists of references too, whose titles the others leave alone. */
  readonly inReferences?: true;
  /** Templates with `{name}` placeholders: each says what, why and what to do. */
  readonly messages: Readonly<Record<string, string>>;
  /** JSON schema of the rule's options. */
  readonly options?: Readonly<Record<string, unknown>>;
  readonly examples: { readonly incorrect: readonly RuleExample[]; readonly correct: readonly RuleExample[] };
}

export type Rule =
  | (RuleBase & { readonly scope: 'block'; readonly check: (context: BlockRuleContext) => Iterable<Report> })
  | (RuleBase & { readonly scope: 'document'; readonly check: (context: DocumentRuleContext) => Iterable<Report> });

/** What the project file, the settings or the command line ask for. */
export interface LintConfig {
  readonly profile: Profile;
  /** Per rule: a severity, `off`, or severity with options. */
  readonly rules: Readonly<
    Record<
      string,
      Severity | 'off' | { readonly severity?: Severity | 'off'; readonly options?: Readonly<Record<string, unknown>> }
    >
  >;
  /** Words that are never marked, by rule id or `*`. */
  readonly ignoreWords: Readonly<Record<string, readonly string[]>>;
}
