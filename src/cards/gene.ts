import type { Evidence, Gene, Knowledge } from '../knowledge/types.ts';
import {
  dotted,
  escapeMarkdown,
  evidenceLine,
  link,
  page,
  panelLink,
  profileCell,
  profileLabel,
  reviewedTo,
  sourceCell,
} from './markdown.ts';
import { drugMatrix, readingOf, strongestFirst } from './matrix.ts';
import { CHARACTERS, fitted, lettersOf, listed } from './room.ts';
import { proteinPicture, sitesOf } from './strip.ts';
import type { Card, CardOptions } from './types.ts';
import { rowData } from './variant.ts';
import { effectOf, inEnglish, type Translate } from './words.ts';

/** A gene's role in a word. */
function roleOf(role: 'Act' | 'LoF' | 'ambiguous', t: Translate): string {
  if (role === 'ambiguous') return t('oncogene or suppressor by context');
  return role === 'Act' ? t('oncogene') : t('tumour suppressor');
}

/** What is behind the word, for a page. */
const EXPLAINED = {
  Act: ' (gain of function drives tumours)',
  LoF: ' (loss of function drives tumours)',
  ambiguous: '',
} as const;

/** The card of a gene: identity, role, drugs that target it, the alterations known for resistance, and names to avoid. */
export function geneCard(gene: Gene, knowledge: Knowledge, options: CardOptions = {}): Card {
  const { symbol } = gene;
  const items = knowledge.evidenceOfGene(symbol).filter(({ type }) => type === 'predictive');
  const resistance = rankedAlterations(items, knowledge);
  const targeting = drugsTargeting(gene, items, knowledge);
  const found: Found = { gene, length: knowledge.sequence(symbol)?.length, resistance, targeting, items };
  return {
    title: symbol,
    markdown: options.hover ? forHover(found, knowledge, options) : forPage(found, knowledge),
    data: {
      type: 'gene',
      ...gene,
      drugs: targeting,
      resistance: resistance.map(({ items: _, ...said }) => said),
      evidence: drugMatrix(items, knowledge).map(rowData),
    },
  };
}

/** An alteration that tumours resist by. */
interface Ranked {
  readonly label: string;
  /** Names of the drugs, those of the strongest items first. */
  readonly drugs: readonly string[];
  readonly level: Evidence['level'];
  readonly papers: number;
  /** Strongest first. */
  readonly items: readonly Evidence[];
}

/** What is known of a gene, as both ways to write its card need it. */
interface Found {
  readonly gene: Gene;
  /** Residues of its protein. */
  readonly length: number | undefined;
  readonly resistance: readonly Ranked[];
  readonly targeting: readonly string[];
  readonly items: readonly Evidence[];
}

function forHover({ gene, length, resistance, targeting }: Found, knowledge: Knowledge, options: CardOptions): string {
  const { symbol, role, previous } = gene;
  const { t = inEnglish } = options;
  const ids = dotted([role && `${roleOf(role.value, t)} (${role.source})`, ...idsOf(gene, undefined)]);
  const names = (labels: readonly string[], letters: number) => listed(labels.map(escapeMarkdown), letters, t);
  return fitted({
    picture:
      options.theme && length
        ? proteinPicture(
            { length, domains: knowledge.domains(symbol), sites: sitesOf(symbol, knowledge) },
            options.theme,
            t('{0}, {1} residues', symbol, length),
            t,
          )
        : undefined,
    head: [
      titleOf(gene, t),
      dotted([
        ids,
        previous.length > 0 && t('avoid {0}', names(previous, Math.max(20, CHARACTERS - lettersOf(ids) - 14))),
      ]),
      targeting.length ? t('Targeted by {0}', names(targeting, CHARACTERS - 14)) : undefined,
    ],
    rows: (limit, squeeze) =>
      resistance
        .slice(0, limit)
        .map(({ label, drugs, level, items }) => [
          profileCell(label, squeeze),
          effectOf('resistant', t),
          names(drugs, squeeze.wordy ? 32 : 26),
          t('level {0}', level),
          sourceCell(items[0]!, knowledge, options, squeeze),
        ]),
    foot: (shown) => [
      dotted([
        panelLink(symbol, options, resistance.length - shown),
        ...linksOf(gene),
        reviewedTo(
          resistance.slice(0, shown).flatMap(({ items }) => items),
          t,
        ),
      ]),
    ],
  });
}

function forPage({ gene, length, resistance, targeting, items }: Found, knowledge: Knowledge): string {
  const { role, previous } = gene;
  const best = [...items].sort(strongestFirst)[0];
  return page([
    titleOf(gene, inEnglish),
    dotted(idsOf(gene, length)),
    role && `Role in cancer: ${roleOf(role.value, inEnglish)}${EXPLAINED[role.value]} (${role.source}).`,
    targeting.length
      ? `Drugs that target it: ${targeting.slice(0, 8).map(escapeMarkdown).join(', ')}${targeting.length > 8 ? `, …${targeting.length - 8} more` : ''}.`
      : undefined,
    resistance.length
      ? `Resistance: ${resistance.map(({ label, drugs, level }) => `**${profileLabel(label)}** (${drugs.slice(0, 3).map(escapeMarkdown).join(', ')}; level ${level})`).join(', ')}.`
      : undefined,
    best && evidenceLine(best, knowledge),
    previous.length ? `Names to avoid: ${previous.slice(0, 6).map(escapeMarkdown).join(', ')}.` : undefined,
    dotted(linksOf(gene)),
  ]);
}

const titleOf = ({ symbol, name, everyday }: Gene, t: Translate) =>
  dotted([
    `**${symbol}**`,
    escapeMarkdown(name),
    everyday.length > 0 && t('written {0}', everyday.slice(0, 3).map(escapeMarkdown).join(', ')),
  ]);

const idsOf = ({ id, location, mane }: Gene, length: number | undefined) => [
  id,
  location,
  mane && `MANE ${mane.refseq}`,
  length && `${length} aa`,
];

const linksOf = ({ id, ncbi, uniprot }: Gene) => [
  link('HGNC', `https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/${id}`),
  ncbi && link('NCBI', `https://www.ncbi.nlm.nih.gov/gene/${ncbi}`),
  uniprot && link('UniProt', `https://www.uniprot.org/uniprotkb/${uniprot}`),
];

/** Names of drugs that hit the gene: members of its inhibitor classes, and those of its evidence; most evidence first. */
function drugsTargeting({ symbol, everyday }: Gene, items: readonly Evidence[], knowledge: Knowledge): string[] {
  const classes = [symbol, ...everyday].flatMap((name) =>
    ['inhibitor', 'antagonist', 'antibody'].flatMap((kind) => knowledge.drugClass(`${name} ${kind}`) ?? []),
  );
  const ids = new Set([...classes.flatMap(({ members }) => members), ...items.flatMap(({ drugs }) => drugs)]);
  const counts = new Map<string, number>();
  for (const { drugs } of items) for (const id of drugs) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...ids]
    .flatMap((id) => knowledge.drug(id) ?? [])
    .filter(({ targets, approvedYear, id }) => targets.includes(symbol) && (approvedYear || counts.has(id)))
    .sort((a, b) => (counts.get(b.id) ?? 0) - (counts.get(a.id) ?? 0) || a.name.localeCompare(b.name))
    .map(({ name }) => name);
}

/** Alterations that items tie to resistance, by best level, then by number of papers. */
function rankedAlterations(items: readonly Evidence[], knowledge: Knowledge): Ranked[] {
  const found = new Map<string, Evidence[]>();
  for (const item of items) {
    if (readingOf(item) !== 'resistant' || item.drugs.length === 0) continue;
    const label = item.profileText.replace(/^.* AND /, '');
    found.set(label, [...(found.get(label) ?? []), item]);
  }
  return [...found]
    .map(([label, list]) => {
      const sorted = list.sort(strongestFirst);
      const drugs = [...new Set(sorted.flatMap((item) => item.drugs))].map((id) => knowledge.drug(id)?.name ?? id);
      const papers = new Set(sorted.map(({ pmid }) => pmid)).size;
      return { label, drugs, level: sorted[0]!.level, papers, items: sorted };
    })
    .sort((a, b) => a.level.localeCompare(b.level) || b.papers - a.papers);
}
