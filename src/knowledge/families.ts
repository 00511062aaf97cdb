import type { GeneFamily, Knowledge } from './types.ts';

/**
 * Look-ups over gene families.
 * @param text the asset `gene-families.tsv`: names and members, each parted by bars, a family a line
 */
export function createFamilies(text: string): Pick<Knowledge, 'geneFamily' | 'geneFamilies'> {
  const families = text
    .split('\n')
    .filter(Boolean)
    .map((line): GeneFamily => {
      const [names = '', members = ''] = line.split('\t');
      return { names: names.split('|'), members: members.split('|') };
    });
  const named = new Map(families.flatMap((family) => family.names.map((name) => [name, family] as const)));
  return { geneFamily: (name) => named.get(name), geneFamilies: () => families };
}
