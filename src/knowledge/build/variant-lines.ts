import { readVariant } from '../alteration.ts';
import { alterationsOf, parseProfile } from '../profiles.ts';
import type { Profile } from '../types.ts';
import { byText } from './table.ts';

/**
 * The head of `variants.tsv`: a substitution and the genes in which it is known, a line, sorted.
 * @param variants what is named; @param profiles of the evidence, as their source writes them
 */
export function substitutionLines(
  variants: Iterable<{ readonly gene: string; readonly name: string }>,
  profiles: Iterable<string>,
): string[] {
  const genes = new Map<string, Set<string>>();
  const add = (profile: Profile) => {
    for (const { kind, name, genes: named } of alterationsOf(profile)) {
      if (kind !== 'substitution' && kind !== 'nonsense') continue;
      for (const gene of named) genes.set(name, (genes.get(name) ?? new Set()).add(gene));
    }
  };
  for (const { gene, name } of variants) add(readVariant(gene, name));
  for (const profile of profiles) add(parseProfile(profile));
  return [...genes]
    .sort(([a], [b]) => byText(a, b))
    .map(([name, symbols]) => [name, ...[...symbols].sort(byText)].join('\t'));
}
