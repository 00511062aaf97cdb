import type { AnalysedBlock, Analysis, BlockAnalysis } from '../analysis.ts';
import type { Knowledge } from '../knowledge/types.ts';
import type { BibliographyIndex } from '../references/types.ts';
import { toSourceRange } from '../text/index.ts';
import { type RuleSetting, settingOf } from './config.ts';
import { applyDirectives, ruleUrl, UNUSED_DIRECTIVE } from './directives.ts';
import { fillMessage } from './message.ts';
import { placeFix } from './placing.ts';
import type { Finding, LintConfig, Report, Rule } from './types.ts';

/** Runs the rules over an analysis. Findings come in document order. */
export type Linter = (analysis: Analysis, config: LintConfig, bibliography?: BibliographyIndex) => readonly Finding[];

/**
 * Makes a linter. Findings of a block are remembered with its analysis, so that an edit elsewhere costs it nothing;
 * rules of the whole document run each time.
 */
export function createLinter(rules: readonly Rule[], knowledge: Knowledge): Linter {
  const remembered = new WeakMap<BlockAnalysis, Remembered>();

  const settingsFor = new WeakMap<LintConfig, ReturnType<typeof settingsOf>>();

  const ofBlock = (
    block: AnalysedBlock,
    analysis: Analysis,
    config: LintConfig,
    settings: readonly Setting<BlockRule>[],
  ): readonly Finding[] => {
    let known = remembered.get(block.analysis);
    if (known?.config !== config) {
      known = { config, findings: lintBlock(settings, block, analysis, knowledge), placed: [], at: -1 };
      remembered.set(block.analysis, known);
    }
    if (known.at !== block.start) {
      known.placed = known.findings.map((finding) => shift(finding, block.start));
      known.at = block.start;
    }
    return known.placed;
  };

  return (analysis, config, bibliography) => {
    const findings: Finding[] = [];
    let settings = settingsFor.get(config);
    if (!settings) {
      settings = settingsOf(rules, config);
      settingsFor.set(config, settings);
    }
    for (const block of analysis.blocks) findings.push(...ofBlock(block, analysis, config, settings.block));
    for (const { rule, severity, options } of settings.document) {
      const context = { analysis, knowledge, options, ...(bibliography && { bibliography }) };
      for (const report of rule.check(context)) findings.push(toFinding(rule, severity, report));
    }
    const wanted = Object.keys(config.ignoreWords).length
      ? findings.filter((finding) => !ignored(finding, analysis.prose.source, config))
      : findings;
    return withoutSwitchedOff(applyDirectives(wanted, analysis.prose), config).sort(
      (a, b) => a.start - b.start || a.end - b.end,
    );
  };
}

/** Findings of a block, and the same where the block stood last. */
interface Remembered {
  readonly config: LintConfig;
  readonly findings: readonly Finding[];
  placed: readonly Finding[];
  at: number;
}

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

/** Findings of one block; offsets count in its source. */
function lintBlock(
  settings: readonly Setting<BlockRule>[],
  block: AnalysedBlock,
  { context }: Analysis,
  knowledge: Knowledge,
): Finding[] {
  const findings: Finding[] = [];
  for (const { rule, severity, options } of settings) {
    for (const report of rule.check({ block, document: { context }, knowledge, options })) {
      if (report.inSource) {
        findings.push(toFinding(rule, severity, report));
        continue;
      }
      const fixes = (report.fixes ?? []).flatMap((fix) => placeFix(block.block, fix) ?? []);
      findings.push(toFinding(rule, severity, { ...report, ...toSourceRange(block.block.map, report), fixes }));
    }
  }
  return findings;
}

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

function shift(finding: Finding, by: number): Finding {
  if (by === 0) return finding;
  const move = <T extends { start: number; end: number }>(range: T): T => ({
    ...range,
    start: range.start + by,
    end: range.end + by,
  });
  return { ...move(finding), fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map(move) })) };
}

function ignored({ rule, start, end }: Finding, source: string, { ignoreWords }: LintConfig): boolean {
  const words = [...(ignoreWords[rule] ?? []), ...(ignoreWords['*'] ?? [])];
  return words.length > 0 && words.includes(source.slice(start, end));
}
