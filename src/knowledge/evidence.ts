import { alterationsOf, parseProfile } from './profiles.ts';
import { withExon } from './query.ts';
import type { Alteration, Disease, Evidence, Knowledge, Profile } from './types.ts';

/** The part of the knowledge about published evidence. */
export type EvidenceBase = Pick<
  Knowledge,
  | 'evidenceOfGene'
  | 'evidenceOfDrug'
  | 'evidence'
  | 'evidenceOfPmid'
  | 'exonOf'
  | 'knownAlterations'
  | 'genesWithVariant'
>;

/** A record as the asset holds it: the profile in words, empty fields left out, the disease by id only. */
type Stored = Omit<Evidence, 'profile' | 'profileText'> & { readonly profile: string };

/** Columns before the record: id, genes, drugs, PMID. */
const COLUMNS = 4;

/**
 * Look-ups over the compiled evidence. Lines are split at loading; a record and its profile are read when asked for.
 * @param text the asset `evidence.tsv`: exons as JSON, then an item a line
 * @param disease looks up a cancer type, for its name
 * @throws where the first line is not JSON
 */
export function createEvidence(text: string, disease: (id: string) => Disease | undefined): EvidenceBase {
  const { exons, items, byId, byGene, byDrug, byPmid } = indexLines(text);

  const exonOf = (symbol: string, position: number): number | undefined =>
    exons[symbol]?.find(([, first, last]) => first <= position && position <= last)?.[0];
  const itemAt = (i: number): Evidence => {
    const item = items[i]!;
    if (typeof item !== 'string') return item;
    const read = readItem(item, exonOf, disease);
    items[i] = read;
    return read;
  };
  const listOf = (index: Map<string, number[]>) => (key: string) => index.get(key)?.map(itemAt) ?? [];
  const evidenceOfGene = listOf(byGene);
  const known = new Map<string, readonly Alteration[]>();
  let variants: Map<string, string[]> | undefined;

  return {
    evidenceOfGene,
    evidenceOfDrug: listOf(byDrug),
    evidenceOfPmid: listOf(byPmid),
    evidence: (id) => (byId.has(id) ? itemAt(byId.get(id)!) : undefined),
    exonOf,
    knownAlterations(symbol) {
      let alterations = known.get(symbol);
      if (!alterations) {
        alterations = mostStudied(evidenceOfGene(symbol), symbol);
        known.set(symbol, alterations);
      }
      return alterations;
    },
    genesWithVariant(substitution) {
      variants ??= variantIndex(items.map((_, i) => itemAt(i)));
      return variants.get(substitution) ?? [];
    },
  };
}

/** Splits the asset and files each line under its id, genes, drugs and PMID. */
function indexLines(text: string) {
  const [head = '', ...lines] = text.split('\n');
  const exons = JSON.parse(head) as Record<string, readonly (readonly [number, number, number])[]>;
  const items: (string | Evidence)[] = [];
  const byId = new Map<string, number>();
  const byGene = new Map<string, number[]>();
  const byDrug = new Map<string, number[]>();
  const byPmid = new Map<string, number[]>();
  for (const line of lines) {
    const [id = '', genes = '', drugs = '', pmid] = line.split('\t', COLUMNS);
    if (pmid === undefined) continue;
    byId.set(id, items.length);
    addAll(byGene, genes, items.length);
    addAll(byDrug, drugs, items.length);
    addAll(byPmid, pmid, items.length);
    items.push(line);
  }
  return { exons, items, byId, byGene, byDrug, byPmid };
}

function addAll(index: Map<string, number[]>, keys: string, place: number): void {
  for (const key of keys.split('|')) {
    if (!key) continue;
    const places = index.get(key);
    if (places) places.push(place);
    else index.set(key, [place]);
  }
}

function readItem(line: string, exonOf: Knowledge['exonOf'], disease: (id: string) => Disease | undefined): Evidence {
  const stored = JSON.parse(line.split('\t')[COLUMNS] ?? '{}') as Stored;
  const diseaseName = stored.diseaseName ?? (stored.disease && disease(stored.disease)?.name);
  return {
    ...stored,
    genes: stored.genes ?? [],
    drugs: stored.drugs ?? [],
    profile: mapProfile(parseProfile(stored.profile), (alteration) => withExon(alteration, exonOf)),
    profileText: stored.profile,
    ...(diseaseName && { diseaseName }),
  };
}

const mapProfile = (profile: Profile, change: (alteration: Alteration) => Alteration): Profile =>
  profile.op === 'is'
    ? { op: 'is', alteration: change(profile.alteration) }
    : profile.op === 'not'
      ? { op: 'not', part: mapProfile(profile.part, change) }
      : { op: profile.op, parts: profile.parts.map((part) => mapProfile(part, change)) };

/** Alterations of the gene, those that most items name first. */
function mostStudied(items: readonly Evidence[], symbol: string): readonly Alteration[] {
  const counts = new Map<string, { alteration: Alteration; count: number }>();
  for (const { profile } of items)
    for (const alteration of alterationsOf(profile)) {
      if (!alteration.genes.includes(symbol)) continue;
      const key = `${alteration.kind} ${alteration.genes.join(' ')} ${alteration.name.toLowerCase()}`;
      const seen = counts.get(key);
      if (seen) seen.count++;
      else counts.set(key, { alteration, count: 1 });
    }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ alteration }) => alteration);
}

/** Short substitution → genes in which it is known. */
function variantIndex(items: readonly Evidence[]): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const { profile } of items)
    for (const { kind, name, genes } of alterationsOf(profile)) {
      const gene = genes[0];
      if (!gene || !/^(?:substitution|nonsense)$/.test(kind)) continue;
      const known = index.get(name) ?? [];
      if (!known.includes(gene)) index.set(name, [...known, gene]);
    }
  return index;
}
