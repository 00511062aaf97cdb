import type { AnalysedBlock, Analysis, BlockAnalysis } from '../analysis.ts';
import type { Knowledge } from '../knowledge/types.ts';
import type { BibliographyIndex } from '../references/types.ts';
import { carryOver } from '../text/carry-over.ts';
import { toSourceRange } from '../text/index.ts';
import { type RuleSetting, settingOf } from './config.ts';
import { applyDirectives, ruleUrl, UNUSED_DIRECTIVE } from './directives.ts';
import { fillMessage } from './message.ts';
import { placeFix } from './placing.ts';
import { isInReferenceList } from './support/reference-list.ts';
import type { Finding, Fix, LintConfig, Report, Rule } from './types.ts';

/** Runs the rules over an analysis. Findings come in document order. */
export type Linter = (analysis: Analysis, config: LintConfig, bibliography?: BibliographyIndex) => readonly Finding[];

/** Hears of a rule that failed: for the log, never for the reader. `block` is the source of the block that it failed on. */
export type OnRuleError = (error: unknown, where: { readonly rule: string; readonly block?: string }) => void;

/**
 * Makes a linter. Findings of a block are remembered with its analysis, so that an edit elsewhere costs it nothing;
 * rules of the whole document run each time. A rule that throws is silent for that block (a document rule for that
 * run) and told to `onError`: one faulty rule must not take the others down.
 */
export function createLinter(rules: readonly Rule[], knowledge: Knowledge, onError: OnRuleError = unheard): Linter {
  const remembered = new WeakMap<BlockAnalysis, Placed>();
  const settingsFor = new WeakMap<LintConfig, ReturnType<typeof settingsOf>>();
  /** The last run: after an edit, nearly all blocks are found there. */
  let last: Run | undefined;

  return (analysis, config, bibliography) => {
    let settings = settingsFor.get(config);
    if (!settings) {
      settings = settingsOf(rules, config);
      settingsFor.set(config, settings);
    }
    const ofBlocks = (places: readonly number[]): Placed[] => {
      const blocks = places.map((at) => analysis.blocks[at]!);
      const known = blocks.map((block) => {
        const placed = remembered.get(block.analysis);
        return placed?.config === config ? keep(placed, block) : undefined;
      });
      const fresh = blocks.filter((_, i) => !known[i]);
      const made = lintBlocks(settings.block, fresh, knowledge, onError);
      let next = 0;
      return blocks.map((block, i) => {
        const placed = known[i] ?? place(block, config, made[next++]!);
        remembered.set(block.analysis, placed);
        return placed;
      });
    };
    const before = last?.config === config ? ([last.blocks, last.placed] as const) : undefined;
    const placed = carryOver(analysis.blocks, ofBlocks, before, keep);
    last = { config, blocks: analysis.blocks, placed };

    const findings: Finding[] = [];
    for (const { findings: some } of placed) for (const finding of some) findings.push(finding);
    const inBlocks = findings.length;
    for (const { rule, severity, options } of settings.document) {
      const context = { analysis, knowledge, options, ...(bibliography && { bibliography }) };
      const check = () => Array.from(rule.check(context), (report) => toFinding(rule, severity, report));
      findings.push(...contained(check, (error) => onError(error, { rule: rule.id })));
    }
    const wanted = Object.keys(config.ignoreWords).length
      ? findings.filter((finding) => !ignored(finding, analysis.prose.source, config))
      : findings;
    const told = withoutSwitchedOff(applyDirectives(wanted, analysis.prose), config);
    // Those of blocks are in order, block by block.
    return findings.length === inBlocks && analysis.prose.directives.length === 0 ? told : told.sort(inOrder);
  };
}

interface Run {
  readonly config: LintConfig;
  readonly blocks: readonly AnalysedBlock[];
  readonly placed: readonly Placed[];
}

/** Findings of a block at its place in the document, and what they are the findings of. */
interface Placed {
  readonly config: LintConfig;
  readonly analysis: BlockAnalysis;
  /** Offsets count in the block's source. */
  readonly local: readonly Finding[];
  /** The same with offsets in the document's source, the block standing at `at`. */
  readonly findings: readonly Finding[];
  readonly at: number;
}

function place({ analysis, start }: AnalysedBlock, config: LintConfig, local: readonly Finding[]): Placed {
  const findings = start === 0 || local.length === 0 ? local : local.map((finding) => shift(finding, start));
  return { config, analysis, local, findings, at: start };
}

/** What was found in a block, where the block stands now; undefined where it reads differently. */
function keep(known: Placed, block: AnalysedBlock): Placed | undefined {
  if (known.analysis !== block.analysis) return undefined;
  return known.at === block.start || known.local.length === 0 ? known : place(block, known.config, known.local);
}

const inOrder = (a: Finding, b: Finding): number => a.start - b.start || a.end - b.end;

/** Unused directives are found by the engine itself; the project file may set their severity as a rule's. */
function withoutSwitchedOff(findings: Finding[], { rules }: LintConfig): Finding[] {
  const said = rules[UNUSED_DIRECTIVE];
  const severity = typeof said === 'string' ? said : said?.severity;
  if (!severity) return findings;
  return findings.flatMap((finding) => {
    if (finding.rule !== UNUSED_DIRECTIVE) return [finding];
    return severity === 'off' ? [] : [{ ...finding, severity }];
  });
}

type Level = Exclude<RuleSetting['severity'], 'off'>;

/** A rule that is on, and how it is to run. */
interface Setting<R extends Rule> {
  readonly rule: R;
  readonly severity: Level;
  readonly options: RuleSetting['options'];
}

type BlockRule = Extract<Rule, { scope: 'block' }>;
type DocumentRule = Extract<Rule, { scope: 'document' }>;

/** The rules that a configuration has on. */
function settingsOf(rules: readonly Rule[], config: LintConfig) {
  const block: Setting<BlockRule>[] = [];
  const document: Setting<DocumentRule>[] = [];
  for (const rule of rules) {
    const { severity, options } = settingOf(rule, config);
    if (severity === 'off') continue;
    if (rule.scope === 'block') block.push({ rule, severity, options });
    else document.push({ rule, severity, options });
  }
  return { block, document };
}

/** Findings of each block, rule by rule; offsets count in the block's source. */
function lintBlocks(
  settings: readonly Setting<BlockRule>[],
  blocks: readonly AnalysedBlock[],
  knowledge: Knowledge,
  onError: OnRuleError,
): Finding[][] {
  const findings = blocks.map((): Finding[] => []);
  const listed = blocks.map(isInReferenceList);
  for (const { rule, severity, options } of settings) {
    blocks.forEach((block, i) => {
      if (listed[i] && !rule.inReferences) return;
      const found = findings[i]!;
      const before = found.length;
      try {
        for (const report of rule.check({ block, knowledge, options })) {
          found.push(toFinding(rule, severity, report.inSource ? report : inSource(report, block)));
        }
      } catch (error) {
        found.splice(before);
        onError(error, { rule: rule.id, block: block.block.source });
      }
    });
  }
  for (const found of findings) if (found.length > 1) found.sort(inOrder);
  return findings;
}

/** What a rule finds, or nothing of it where it throws. */
function contained(check: () => Finding[], failed: (error: unknown) => void): readonly Finding[] {
  try {
    return check();
  } catch (error) {
    failed(error);
    return [];
  }
}

const unheard: OnRuleError = () => {};

/** A report with offsets in the block's source, where those of the rule count in its prose. */
const inSource = (report: Report, { block }: AnalysedBlock): Report => ({
  ...report,
  ...toSourceRange(block.map, report),
  fixes: (report.fixes ?? []).flatMap((fix) => placeFix(block, fix) ?? []),
});

function toFinding(rule: Rule, configured: Level, report: Report): Finding {
  return {
    start: report.start,
    end: report.end,
    rule: rule.id,
    severity: configured.fixed ? configured.level : (report.severity ?? configured.level),
    message: fillMessage(rule.messages[report.messageId] ?? report.messageId, report.data),
    evidence: report.evidence ?? [],
    fixes: report.fixes ?? [],
    url: ruleUrl(rule.id),
  };
}

function shift({ start, end, rule, severity, message, evidence, fixes, url }: Finding, by: number): Finding {
  return {
    start: start + by,
    end: end + by,
    rule,
    severity,
    message,
    evidence,
    fixes: fixes.length === 0 ? fixes : fixes.map((fix) => shiftFix(fix, by)),
    url,
  };
}

const shiftFix = ({ title, safe, edits }: Fix, by: number): Fix => ({
  title,
  safe,
  edits: edits.map(({ start, end, text }) => ({ start: start + by, end: end + by, text })),
});

function ignored({ rule, start, end }: Finding, source: string, { ignoreWords }: LintConfig): boolean {
  const words = [...(ignoreWords[rule] ?? []), ...(ignoreWords['*'] ?? [])];
  return words.length > 0 && words.includes(source.slice(start, end));
}
