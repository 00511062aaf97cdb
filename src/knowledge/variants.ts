import { readVariant } from './alteration.ts';
import { alterationsOf } from './profiles.ts';
import type { Alteration, Knowledge, VariantNames } from './types.ts';

export type Variants = Pick<Knowledge, 'knownAlterations' | 'genesWithVariant' | 'variantNames'>;

/**
 * Look-ups over known variants.
 * @param text the asset `variants.tsv`: the substitutions, each with the genes in which it is known, a line; an empty line;
 *   then what variants are called, a JSON record a line
 * @param studied alterations of a gene that evidence names, most studied first
 */
export function createVariants(text: string, studied: Knowledge['knownAlterations']): Variants {
  const namesAt = text.indexOf('\n\n');
  let byGene: Map<string, VariantNames[]> | undefined;
  let genesBySubstitution: Map<string, string[]> | undefined;
  const known = new Map<string, readonly Alteration[]>();
  const variantsOf = (symbol: string) => {
    byGene ??= readVariants(text.slice(namesAt));
    return byGene.get(symbol) ?? [];
  };
  return {
    knownAlterations(symbol) {
      const held = known.get(symbol);
      if (held) return held;
      const named = new Map(studied(symbol).map((alteration) => [keyOf(alteration), alteration] as const));
      for (const { name } of variantsOf(symbol)) {
        for (const alteration of alterationsOf(readVariant(symbol, name))) {
          if (alteration.kind !== 'other' && !named.has(keyOf(alteration))) named.set(keyOf(alteration), alteration);
        }
      }
      const alterations = [...named.values()];
      known.set(symbol, alterations);
      return alterations;
    },
    genesWithVariant(substitution) {
      genesBySubstitution ??= new Map(
        text
          .slice(0, namesAt)
          .split('\n')
          .map((line) => {
            const [name = '', ...genes] = line.split('\t');
            return [name, genes];
          }),
      );
      return genesBySubstitution.get(substitution) ?? [];
    },
    variantNames: (symbol, name) =>
      variantsOf(symbol).find((variant) => variant.name === name || variant.aliases.includes(name)),
  };
}

function readVariants(text: string): Map<string, VariantNames[]> {
  const byGene = new Map<string, VariantNames[]>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const variant = JSON.parse(line) as VariantNames;
    const list = byGene.get(variant.gene);
    if (list) list.push(variant);
    else byGene.set(variant.gene, [variant]);
  }
  return byGene;
}

/** Fusions are all called "fusion": their partners tell them apart. */
const keyOf = ({ kind, name, genes }: Alteration) => `${kind} ${genes.join(' ')} ${name}`;
