import type { Knowledge } from '../../knowledge/types.ts';
import type { VariantKind } from '../types.ts';
import { geneAfter, geneBefore } from './beside-gene.ts';
import type { Draft, Pattern } from './draft.ts';
import { isDoublet } from './fusions.ts';
import { isNoAlteration } from './no-alteration.ts';
import { beginsStatement } from './signs.ts';

/**
 * What is said of a gene as a whole: mutated, amplified, lost, overexpressed, methylated, wild-type, rearranged.
 * The words alone say nothing, so a gene's name has to stand beside them; it is not part of the mention.
 */

type Statement = readonly [source: string, kind: VariantKind, name: string];

const LEVEL_UP = '(?:[Hh]igh(?:er)?|[Ii]ncreased|[Ee]levated|[Ss]trong)';
const LEVEL_DOWN = '(?:[Ll]ow(?:er)?|[Rr]educed|[Dd]ecreased|[Ww]eak)';

/** Short names are those of the evidence. The first that fits names the statement. */
const STATEMENTS: readonly Statement[] = [
  ['[Tt]runcating (?:mutations?|variants?|alterations?)', 'loss-of-function', 'truncating mutation'],
  [
    '[Ll]oss[- ]of[- ]function(?: (?:mutations?|variants?|alterations?))?|(?:[Ii]nactivating|[Dd]eleterious) (?:mutations?|variants?|alterations?)',
    'loss-of-function',
    'loss of function',
  ],
  ['[Bb]iallelic inactivation|[Ii]nactivation|deficient', 'loss-of-function', 'loss of function'],
  [
    '[Gg]ain[- ]of[- ]function(?: (?:mutations?|variants?|alterations?))?|[Aa]ctivating (?:mutations?|variants?|alterations?)',
    'gain-of-function',
    'activating mutation',
  ],
  ['[Pp]romoter mutations?', 'category', 'promoter mutation'],
  ['[Rr]eversions?(?: (?:mutations?|variants?|alterations?|events?))?', 'category', 'reversion mutation'],
  ['[Mm]utations?|[Mm]utants?|[Mm]utated|[Mm]utation-positive|[Mm]ut(?=[ ,.);]|$)', 'category', 'mutation'],
  [
    '[Aa]mplifications?|[Aa]mplified|amp(?=[ ,.);]|$)|[Cc]opy[- ]number gains?|[Gg]ains?',
    'amplification',
    'amplification',
  ],
  [
    '[Hh]omozygous(?:ly)? delet(?:ions?|ed)|[Dd]eletions?|[Dd]eleted|[Cc]opy[- ]number loss(?:es)?',
    'copy-loss',
    'deletion',
  ],
  ['[Ll]oss of heterozygosity|LOH', 'copy-loss', 'loss of heterozygosity'],
  [
    '[Ll]oss of (?:nuclear |protein |nuclear protein )?expression|[Ll]ack of expression|[Ee]xpression loss',
    'expression',
    'loss of expression',
  ],
  ['[Ll]oss|[Ll]ost|[Nn]ull', 'copy-loss', 'loss'],
  ['[Oo]ver-?express(?:ion|ed|ing)|[Uu]p-?regulat(?:ion|ed)', 'expression', 'overexpression'],
  ['[Uu]nder-?express(?:ion|ed|ing)|[Dd]own-?regulat(?:ion|ed)', 'expression', 'underexpression'],
  ['[Nn]uclear expression', 'expression', 'nuclear expression'],
  ['[Ee]xpression', 'expression', 'expression'],
  [
    '(?:[Pp]romoter )?(?:[Mm]ethylation loss|(?:[Hh]yper|[Hh]ypo|[Dd]e|[Uu]n)?[Mm]ethylat(?:ion|ed))',
    'methylation',
    'methylation',
  ],
  ['[Ww]ild[- ]?[Tt]ype|WT|wt', 'wild-type', 'wild type'],
  ['[Ff]usions?|[Ff]used|[Rr]earrange(?:ments?|d)|[Tt]ranslocations?|[Tt]ranslocated', 'fusion', 'fusion'],
];
const READERS = STATEMENTS.map(([source, kind, name]) => [new RegExp(`^(?:${source})$`), kind, name] as const);
const ANY = STATEMENTS.map(([source]) => source).join('|');

/** A word before "GENE expression" that says how much: high MET expression, loss of PTEN expression. */
const BEFORE_GENE = new RegExp(
  `(?:(${LEVEL_UP}(?:-level)?)|(${LEVEL_DOWN})|([Ll]oss of)) (?:(?:protein|mRNA|nuclear) )?[A-Za-z0-9/-]{2,12}(?: (?:protein|mRNA|gene))? $`,
);
const LEVEL = new RegExp(`(?:(${LEVEL_UP})|(${LEVEL_DOWN}))(?: levels?(?: of)?)? $`);

const named = (name: string, up: unknown, down: unknown, gone?: unknown): string =>
  up ? 'overexpression' : down ? 'underexpression' : gone ? 'loss of expression' : name;

const PAIR = /([A-Z][A-Za-z0-9]{0,8}[A-Z0-9])(::|--|[-\u2010-\u2013/])([A-Z][A-Za-z0-9]{1,9}(?:-\d{1,2})?) (?:gene )?$/;

/** "EML4-ALK fusion", but not "ALK/ROS1 fusions". */
function isFusionNamed(before: string, word: string, knowledge: Knowledge): boolean {
  const pair = PAIR.exec(before)?.slice(1);
  return pair !== undefined && !isDoublet(pair, word, knowledge);
}

/**
 * "EML4-ALK fusion", "L1196M ALK mutant", "loss of PTEN expression": told already by the fusion, the variant, the
 * expression. "Loss of the BRCA1 mutation", "loss of EGFR T790M": what is lost is not the gene.
 */
const isSaidElsewhere = (
  name: string,
  [before, text, after]: readonly [string, string, string],
  knowledge: Knowledge,
): boolean =>
  (name === 'fusion' && isFusionNamed(before, text, knowledge)) ||
  (name === 'mutation' && /[A-Z]\d{1,5}(?:[A-Z*]|fs\S{0,6}) [A-Z][A-Za-z0-9]{1,9} $/.test(before)) ||
  (name === 'loss' &&
    /^ of (?:the |an? )?[\w-]{2,12} (?:protein |nuclear |gene |promoter |copy[- ]number ){0,2}(?:expression|(?:hyper)?methylation|mutations?|mutants?|amplification|gains?|fusions?|rearrangements?|exon|[A-Z]\d{1,4}[A-Z])\b/.test(
      after,
    ));

/** Methylation that is gone: "unmethylated MGMT", "BRCA1 methylation loss", "loss of BRCA1 promoter methylation". */
const isGone = (kind: VariantKind, text: string, before: string): boolean =>
  kind === 'methylation' &&
  (/(?:hypo|de|un)methyl|loss$/i.test(text) || /\b[Ll]oss of [\w-]{2,12} (?:gene )?$/.test(before));

/** Said of the gene in front only: "MYCN-amplified", but "an amplified IL-10 response". */
const ONLY_BEHIND = /^(?:amplified|deleted|translocated)$/i;

/** BRCA1, MLH1, PTEN: genes that are lost, and of which no fusion is known. */
function isSuppressor(name: string, knowledge: Knowledge): boolean {
  const gene = knowledge.gene(name);
  const isFused = () => knowledge.knownAlterations(name).some(({ kind }) => kind === 'fusion');
  return gene?.symbol === name && gene.role?.value === 'LoF' && !isFused();
}

const HYPHEN = /[-\u2010-\u2013]/;
const WITHIN_GENE = /(?:large|gross|genomic|intragenic|exonic|exon-level) (?:genomic |gene )?$/i;

export const statements: readonly Pattern[] = [
  {
    regex: new RegExp(`(?<![A-Za-z0-9])(?:${ANY})(?![A-Za-z0-9])`, 'y'),
    beginsAt: beginsStatement,
    read: (match, { prose, knowledge, holds }): Draft | undefined => {
      const start = match.index;
      const text = match[0];
      const end = start + text.length;
      // STAR-Fusion is a program.
      if (/^[A-Z][a-z]/.test(text) && prose[start - 1] === '-') return undefined;
      // NTRK-fused tumours and PTEN-deficient cells, but a receptor fused to GFP and mice deficient in it.
      if (/^(?:fused|deficient)$/i.test(text) && !HYPHEN.test(prose[start - 1] ?? '')) return undefined;
      const reader = READERS.find(([regex]) => regex.test(text));
      if (!reader) return undefined;
      const [, kind, plainName] = reader;
      const rest = prose.slice(end, end + 64);
      const lead = prose.slice(Math.max(0, start - 48), start);
      if (isNoAlteration([lead, text, rest], holds)) return undefined;
      const beside =
        geneBefore(prose, start, knowledge) || (!ONLY_BEHIND.test(text) && geneAfter(prose, end, knowledge));
      if (!beside) return undefined;
      if (isSaidElsewhere(plainName, [lead, text, rest], knowledge)) return undefined;
      // BRCA1 large rearrangements lose and copy exons: they join no two genes.
      if (plainName === 'fusion' && /^rearr/i.test(text) && (WITHIN_GENE.test(lead) || isSuppressor(beside, knowledge)))
        return { kind: 'category', name: 'large rearrangement', start, end, gate: 'none' };
      const about = plainName === 'expression' ? (BEFORE_GENE.exec(lead) ?? LEVEL.exec(lead)) : null;
      const name = about ? named(plainName, about[1], about[2], about[3]) : plainName;
      return { kind, name, ...(isGone(kind, text, lead) ? { absent: true } : {}), start, end, gate: 'none' };
    },
  },
];
