import type { Evidence, Gene, Knowledge } from '../knowledge/types.ts';
import { actionLine, assemble, escapeMarkdown, evidenceLine, profileLabel } from './markdown.ts';
import { drugMatrix, readingOf, strongestFirst } from './matrix.ts';
import { pictureMarkdown, proteinStrip, sitesOf } from './strip.ts';
import type { Card, CardOptions } from './types.ts';
import { rowData } from './variant.ts';

const ROLES = {
  Act: 'oncogene (gain of function drives tumours)',
  LoF: 'tumour suppressor (loss of function drives tumours)',
  ambiguous: 'oncogene or suppressor by context',
} as const;

/** The card of a gene: identity, role, drugs that target it, the alterations known for resistance, and names to avoid. */
export function geneCard(gene: Gene, knowledge: Knowledge, options: CardOptions = {}): Card {
  const { symbol, name, id, location, role, mane, previous, everyday, uniprot, ncbi } = gene;
  const items = knowledge.evidenceOfGene(symbol).filter(({ type }) => type === 'predictive');
  const resistance = rankedAlterations(items, knowledge);
  const targeting = drugsTargeting(gene, items, knowledge);
  const length = knowledge.sequence(symbol)?.length;
  const picture =
    options.theme && length
      ? pictureMarkdown(
          proteinStrip(
            { length, domains: knowledge.domains(symbol), sites: sitesOf(symbol, knowledge) },
            options.theme,
          ),
          `${symbol}, ${length} residues`,
        )
      : undefined;
  const rows = resistance.slice(0, options.rows ?? resistance.length);
  const best = [...items].sort(strongestFirst)[0];
  const head = [
    picture,
    `**${symbol}** · ${escapeMarkdown(name)}${everyday.length ? ` · written ${everyday.slice(0, 3).map(escapeMarkdown).join(', ')}` : ''}`,
    [id, location, mane && `MANE ${mane.refseq}`, length && `${length} aa`].filter(Boolean).join(' · '),
  ];
  const body = [
    role && `Role in cancer: ${ROLES[role.value]} (${role.source}).`,
    targeting.length
      ? `Drugs that target it: ${targeting.slice(0, 8).map(escapeMarkdown).join(', ')}${targeting.length > 8 ? `, …${targeting.length - 8} more` : ''}.`
      : undefined,
    rows.length
      ? `Resistance: ${rows.map(({ label, drugs, level }) => `**${profileLabel(label)}** (${drugs.slice(0, 3).map(escapeMarkdown).join(', ')}; level ${level})`).join(', ')}.`
      : undefined,
    best && evidenceLine(best, knowledge, options),
    previous.length ? `Names to avoid: ${previous.slice(0, 6).map(escapeMarkdown).join(', ')}.` : undefined,
  ];
  const actions = actionLine([
    options.link?.({ kind: 'open-panel', query: symbol }) &&
      `[all evidence](${options.link({ kind: 'open-panel', query: symbol })} "Open the evidence panel")`,
    `[HGNC](https://www.genenames.org/data/gene-symbol-report/#!/hgnc_id/${id})`,
    ncbi && `[NCBI](https://www.ncbi.nlm.nih.gov/gene/${ncbi})`,
    uniprot && `[UniProt](https://www.uniprot.org/uniprotkb/${uniprot})`,
  ]);
  return {
    title: symbol,
    markdown: assemble(head, body, actions, options),
    data: { type: 'gene', ...gene, drugs: targeting, resistance, evidence: drugMatrix(items, knowledge).map(rowData) },
  };
}

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
function rankedAlterations(items: readonly Evidence[], knowledge: Knowledge) {
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
      return { label, drugs, level: sorted[0]!.level, papers: new Set(sorted.map(({ pmid }) => pmid)).size };
    })
    .sort((a, b) => a.level.localeCompare(b.level) || b.papers - a.papers);
}
