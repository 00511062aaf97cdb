import { readVariant } from '../alteration.ts';
import { once } from '../once.ts';
import { alterationsOf } from '../profiles.ts';
import type { Alteration, Evidence, Knowledge, VariantNames } from '../types.ts';
import type { Pack } from './types.ts';

/** The look-ups of evidence, with the packs' behind the base's. */
export function layerEvidence(
  base: Knowledge,
  packs: readonly Pack[],
): Pick<
  Knowledge,
  'evidence' | 'evidenceOfGene' | 'evidenceOfNoGene' | 'evidenceOfDrug' | 'evidenceOfPmid' | 'evidenceOfDisease'
> {
  const items = packs.flatMap(({ evidence }) => evidence);
  const byId = new Map(items.map((item) => [item.id, item] as const));
  const byGene = group(items, ({ genes }) => genes);
  const byDrug = group(items, ({ drugs }) => drugs);
  const byPmid = group(items, ({ pmid }) => (pmid ? [pmid] : []));
  const joined = (own: readonly Evidence[] | undefined, known: readonly Evidence[]) =>
    own?.length ? [...known, ...own] : known;
  return {
    evidence: (id) => byId.get(id) ?? base.evidence(id),
    evidenceOfGene: (symbol) => joined(byGene.get(symbol), base.evidenceOfGene(symbol)),
    evidenceOfNoGene: () =>
      joined(
        items.filter(({ genes }) => genes.length === 0),
        base.evidenceOfNoGene(),
      ),
    evidenceOfDrug: (id) => joined(byDrug.get(id), base.evidenceOfDrug(id)),
    evidenceOfDisease: (id) =>
      joined(
        items.filter(({ disease }) => disease && base.isA(disease, id)),
        base.evidenceOfDisease(id),
      ),
    evidenceOfPmid: (pmid) => joined(byPmid.get(pmid), base.evidenceOfPmid(pmid)),
  };
}

/** The look-ups of variants: those that packs list, and those that their evidence names. */
export function layerVariants(
  base: Knowledge,
  packs: readonly Pack[],
): Pick<Knowledge, 'knownAlterations' | 'genesWithVariant' | 'variantNames'> {
  const byGene = group(
    packs.flatMap(({ variants }) => variants),
    ({ gene }) => [gene],
  );
  const fromEvidence = group(
    packs.flatMap(({ evidence }) => evidence.flatMap(({ profile }) => alterationsOf(profile))),
    ({ genes }) => genes,
  );
  const alterations = (symbol: string): readonly Alteration[] => [
    ...(byGene.get(symbol) ?? []).flatMap(({ name }) => alterationsOf(readVariant(symbol, name))),
    ...(fromEvidence.get(symbol) ?? []),
  ];
  const genesOfName = once(() => {
    const genes = new Map<string, Set<string>>();
    for (const symbol of new Set([...byGene.keys(), ...fromEvidence.keys()]))
      for (const { name } of alterations(symbol)) genes.set(name, (genes.get(name) ?? new Set()).add(symbol));
    return genes;
  });
  return {
    knownAlterations(symbol) {
      const known = base.knownAlterations(symbol);
      const names = new Set(known.map(({ name }) => name));
      const added = alterations(symbol).filter(({ name }) => !names.has(name) && names.add(name));
      return added.length ? [...known, ...added] : known;
    },
    genesWithVariant(substitution) {
      const known = base.genesWithVariant(substitution);
      const own = genesOfName().get(substitution);
      return own ? [...new Set([...known, ...own])] : known;
    },
    variantNames(symbol, name) {
      const own = byGene.get(symbol)?.find((variant) => variant.name === name || variant.aliases.includes(name));
      const known = base.variantNames(symbol, own?.name ?? name);
      return own && known ? merged(known, own) : (known ?? own);
    },
  };
}

const merged = (known: VariantNames, own: VariantNames): VariantNames => ({
  ...known,
  aliases: [...new Set([...known.aliases, ...own.aliases])],
});

function group<T>(items: readonly T[], keys: (item: T) => readonly string[]): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) for (const key of keys(item)) groups.set(key, [...(groups.get(key) ?? []), item]);
  return groups;
}
