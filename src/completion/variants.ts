import { alterationsOf } from '../knowledge/profiles.ts';
import type { Evidence, Gene, Knowledge } from '../knowledge/types.ts';
import type { Caret } from './caret.ts';
import type { Candidate } from './types.ts';

/** Alterations of the gene that is written before the caret: `EGFR T7…` → T790M. Those with most evidence come first. */
export function variantCandidates({ word, range, before }: Caret, knowledge: Knowledge): Candidate[] {
  const gene = geneBefore(before, knowledge);
  if (!gene) return [];
  const wanted = word.toLowerCase().replace(/^p\./, '');
  const evidence = knowledge.evidenceOfGene(gene.symbol);
  return knowledge
    .knownAlterations(gene.symbol)
    .filter(({ name, genes }) => genes.length === 1 && name.toLowerCase().startsWith(wanted))
    .map(({ name }) => ({
      kind: 'variant' as const,
      label: name,
      detail: summary(name, evidence, knowledge) || `${gene.symbol} alteration`,
      insert: name,
      filter: name,
      range,
      explain: `${gene.symbol} ${name}`,
    }));
}

/** The gene whose name ends the line, as in `EGFR `, `*EGFR* `, `\textit{EGFR} `. */
function geneBefore(before: string, knowledge: Knowledge): Gene | undefined {
  const name = /([\p{L}\p{N}][\p{L}\p{N}-]{1,14})[*_`}]{0,3}\s$/u.exec(before)?.[1];
  const [sense, ...others] = name ? knowledge.geneSenses(name) : [];
  return sense && (sense.kind === 'approved' || others.length === 0) ? sense.gene : undefined;
}

/** `resistance: gefitinib, erlotinib` in a few words. */
function summary(name: string, evidence: readonly Evidence[], knowledge: Knowledge): string {
  const drugs = new Map<string, Set<string>>();
  for (const { type, direction, significance, profile, drugs: ids } of evidence) {
    const own = alterationsOf(profile).some((alteration) => alteration.name === name);
    if (!own || type !== 'predictive' || direction !== 'supports') continue;
    const list = drugs.get(significance) ?? new Set();
    for (const id of ids) list.add(knowledge.drug(id)?.name ?? id);
    drugs.set(significance, list);
  }
  return ['resistance', 'sensitivity']
    .flatMap((reading) =>
      drugs.has(reading) ? [`${reading}: ${[...drugs.get(reading)!].slice(0, 3).join(', ')}`] : [],
    )
    .join(' · ');
}
