import type { Analysis } from '../analysis.ts';
import { escapeMarkdown } from '../cards/markdown.ts';
import { cited } from '../claims/reason.ts';
import type { Claim, Verdict } from '../claims/types.ts';
import type { Evidence, Knowledge } from '../knowledge/types.ts';
import type { Finding } from '../lint/types.ts';
import { lineFinder } from '../text/lines.ts';
import { claimLabel, claimsOf } from './claims.ts';
import { partOf, type ReportPart, reportParts } from './sections.ts';
import { writeTable } from './table.ts';

export interface ReviewerOptions {
  readonly format: 'markdown' | 'csv';
  /** Name of the manuscript, for the heading. */
  readonly name: string;
}

/** One line of the report. */
interface Row {
  readonly part: ReportPart;
  readonly line: number;
  /** Verdict of a claim, rule of a finding. */
  readonly what: string;
  readonly severity: string;
  /** The claim in short, or the words that a finding marks. */
  readonly words: string;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly isClaim: boolean;
}

/** Evidence items that are told for one claim or finding; the others are counted. */
const evidenceShown = 3;

/**
 * What a reviewer goes through: every claim with its verdict and the evidence for and against it, then the findings on
 * claims, names and citations, each with its line (from 1). CSV holds the same rows in one table.
 * @param findings of the same analysis, in document order
 */
export function reviewerReport(
  analysis: Analysis,
  findings: readonly Finding[],
  knowledge: Knowledge,
  options: ReviewerOptions,
): string {
  const { source } = analysis.prose;
  const place = lineFinder(source);
  const items = (ids: readonly string[]) => ids.flatMap((id) => knowledge.evidence(id) ?? []);
  const claims = claimsOf(analysis).map(({ claim, place: { start } }): Row => {
    const { verdict, evidence, against, reason } = claim.judgement;
    return {
      part: 'claims',
      line: place(start).line,
      what: words[verdict],
      severity: '',
      words: claimLabel(claim) + hedge(claim),
      message: reason,
      evidence: items([...evidence, ...against]),
      isClaim: true,
    };
  });
  const found = findings.map(
    ({ rule, severity, start, end, message, evidence }): Row => ({
      part: partOf(rule),
      line: place(start).line,
      what: rule,
      severity,
      words: source.slice(start, Math.min(end, start + 160)),
      message,
      evidence: items(evidence),
      isClaim: false,
    }),
  );
  return options.format === 'csv' ? asCsv([...claims, ...found]) : asMarkdown(claims, found, options.name, knowledge);
}

/** How a verdict is told; `unknown` is no judgement on the author. */
const words: Readonly<Record<Verdict, string>> = {
  supported: 'supported',
  contradicted: 'contradicted',
  conflicting: 'conflicting',
  unknown: 'no evidence held',
};

const hedge = ({ hedged }: Claim) => (hedged ? ' (hedged)' : '');

function asCsv(rows: readonly Row[]): string {
  const columns = ['line', 'part', 'kind', 'verdict or rule', 'severity', 'text', 'message', 'evidence', 'PMIDs'];
  return writeTable(
    {
      columns,
      rows: rows.map(({ part, line, what, severity, words: text, message, evidence, isClaim }) => [
        String(line),
        part,
        isClaim ? 'claim' : 'finding',
        what,
        severity,
        text,
        message,
        evidence.map(({ id }) => id).join('; '),
        [...new Set(evidence.flatMap(({ pmid }) => pmid ?? []))].join('; '),
      ]),
    },
    'csv',
  );
}

const titles: Readonly<Record<ReportPart, string>> = {
  claims: 'Findings on claims',
  nomenclature: 'Nomenclature',
  citations: 'Citations',
};

function asMarkdown(claims: readonly Row[], found: readonly Row[], name: string, knowledge: Knowledge): string {
  const sources = knowledge.sources().map(({ title, release }) => `${title} ${release}`);
  const section = (title: string, rows: readonly Row[], none: string) =>
    `## ${title}\n\n${rows.length ? rows.map(entry).join('\n') : `${none}\n`}`;
  return [
    `# Reviewer report: ${escapeMarkdown(name)}\n`,
    '<!-- oncoprose-disable-file -- this report quotes another document -->\n',
    `${counts(claims, found)}\n`,
    section('Claims', claims, 'No claim about an alteration and a drug was read.'),
    ...reportParts.map((part) =>
      section(
        titles[part],
        found.filter((row) => row.part === part),
        'None.',
      ),
    ),
    `## How to read this\n\n${legend}\n`,
    `Evidence and names: ${sources.map(escapeMarkdown).join('; ')}.\n`,
  ].join('\n');
}

const legend =
  'A claim is *supported* where curated evidence says the same, *contradicted* where it says the opposite, ' +
  '*conflicting* where it says both. *No evidence held* says nothing about the claim. Every item names its level ' +
  '(A, the strongest, to D), its paper and the date of its last review. This is a writing aid, not medical advice.';

function counts(claims: readonly Row[], found: readonly Row[]): string {
  const verdicts = Object.values(words).flatMap((word) => {
    const count = claims.filter(({ what }) => what === word).length;
    return count ? [`${count} ${word}`] : [];
  });
  const list = verdicts.length ? ` (${verdicts.join(', ')})` : '';
  return `${plural(claims.length, 'claim')}${list}, ${plural(found.length, 'finding')}.`;
}

const plural = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;

/** A list item that reads well unrendered: line, verdict or rule, the words, what is said of them, the evidence. */
function entry({ line, what, severity, words: text, message, evidence }: Row): string {
  const quoted = escapeMarkdown(text.replace(/\s+/g, ' '));
  const head = severity ? `${severity}, ${what}: “${quoted}”` : `**${what}**: ${quoted}`;
  const shown = evidence.slice(0, evidenceShown).map((item) => `   - ${item.id}: ${escapeMarkdown(cited(item))}\n`);
  const more = evidence.length - shown.length;
  const rest = more > 0 ? `   - and ${more} more\n` : '';
  return `- Line ${line}, ${head}\n${message ? `\n   ${escapeMarkdown(message)}\n` : ''}${shown.length ? '\n' : ''}${shown.join('')}${rest}`;
}
