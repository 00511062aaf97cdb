import type { Evidence, Knowledge } from '../knowledge/types.ts';

type ByDrug = ReadonlyMap<string, readonly Evidence[]>;

const indices = new WeakMap<Knowledge, Map<string, ByDrug>>();

/** The predictive evidence on a gene that names the drug: grouped once a gene, so that judging a claim looks at a few items only. */
export function evidenceOn(knowledge: Knowledge, gene: string, drug: string): readonly Evidence[] {
  const index = indices.get(knowledge) ?? new Map<string, ByDrug>();
  indices.set(knowledge, index);
  const known = index.get(gene) ?? group(knowledge.evidenceOfGene(gene));
  index.set(gene, known);
  return known.get(drug) ?? NONE;
}

const NONE: readonly Evidence[] = [];

function group(items: readonly Evidence[]): ByDrug {
  const byDrug = new Map<string, Evidence[]>();
  for (const item of items) {
    if (item.type !== 'predictive') continue;
    for (const drug of item.drugs) {
      const list = byDrug.get(drug);
      if (list) list.push(item);
      else byDrug.set(drug, [item]);
    }
  }
  return byDrug;
}

/** The look-ups of an evidence query, narrowed to one drug; undefined where no item names it with any of the genes. */
export function narrowedTo(
  knowledge: Knowledge,
  drug: string,
  genes: readonly string[],
): Pick<Knowledge, 'evidenceOfGene' | 'isA' | 'exonOf'> | undefined {
  if (!genes.some((gene) => evidenceOn(knowledge, gene, drug).length > 0)) return undefined;
  return {
    evidenceOfGene: (gene) => evidenceOn(knowledge, gene, drug),
    isA: (id, ancestor) => knowledge.isA(id, ancestor),
    exonOf: (gene, position) => knowledge.exonOf(gene, position),
  };
}
