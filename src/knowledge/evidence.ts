import { indexEvidence, placesByDisease } from './evidence-index.ts';
import { once } from './once.ts';
import { alterationsOf, parseProfile } from './profiles.ts';
import { withExon } from './query.ts';
import type { Alteration, Evidence, Knowledge, Profile } from './types.ts';

/** The part of the knowledge about published evidence. */
export type EvidenceBase = Pick<
  Knowledge,
  | 'evidenceOfGene'
  | 'evidenceOfNoGene'
  | 'evidenceOfDrug'
  | 'evidence'
  | 'evidenceOfPmid'
  | 'evidenceOfDisease'
  | 'exonOf'
  | 'knownAlterations'
>;

/** A record as the asset holds it: the profile in words, empty fields left out, the disease by id only. */
type Stored = Omit<Evidence, 'profile' | 'profileText'> & { readonly profile: string };

/**
 * Look-ups over the compiled evidence. It is indexed at the first look-up; a record and its profile are read when asked for.
 * @param text the asset `evidence.tsv`: exons as JSON, then an item a line
 * @param diseases the cancer types, for their names and for what is narrower than what
 * @throws where the first line is not JSON
 */
export function createEvidence(text: string, diseases: DiseaseTree): EvidenceBase {
  const headEnd = text.indexOf('\n');
  const exons = JSON.parse(text.slice(0, Math.max(headEnd, 0))) as Exons;
  const index = once(() => indexEvidence(text, headEnd + 1));
  const byDisease = once(() => placesByDisease(index()));
  const items = new Map<number, Evidence>();
  const known = new Map<string, readonly Alteration[]>();

  const exonOf = (symbol: string, position: number): number | undefined =>
    exons[symbol]?.find(([, first, last]) => first <= position && position <= last)?.[0];
  const itemAt = (place: number): Evidence => {
    let item = items.get(place);
    if (!item) {
      item = readItem(index().record(place), exonOf, diseases.disease);
      items.set(place, item);
    }
    return item;
  };
  const itemsAt = (places: readonly number[] | undefined): readonly Evidence[] => places?.map(itemAt) ?? [];
  const evidenceOfGene = (symbol: string) => itemsAt(index().byGene.get(symbol));

  return {
    evidenceOfGene,
    evidenceOfNoGene: () => itemsAt(index().ofNoGene),
    evidenceOfDrug: (id) => itemsAt(index().byDrug.get(id)),
    evidenceOfPmid: (pmid) => itemsAt(index().byPmid.get(pmid)),
    evidenceOfDisease(id) {
      const known = diseases.disease(id);
      if (!known?.parents.length) return itemsAt(byDisease().get(known?.id ?? id));
      return [...byDisease()].flatMap(([kind, places]) => (diseases.isA(kind, known.id) ? itemsAt(places) : []));
    },
    evidence: (id) => {
      const place = index().byId.get(id);
      return place === undefined ? undefined : itemAt(place);
    },
    exonOf,
    knownAlterations(symbol) {
      let alterations = known.get(symbol);
      if (!alterations) {
        alterations = mostStudied(evidenceOfGene(symbol), symbol);
        known.set(symbol, alterations);
      }
      return alterations;
    },
  };
}

/** What the evidence asks of the cancer types. */
type DiseaseTree = Pick<Knowledge, 'disease' | 'isA'>;

/** Gene → exon, first and last residue. */
type Exons = Readonly<Record<string, readonly (readonly [number, number, number])[]>>;

function readItem(record: string, exonOf: Knowledge['exonOf'], disease: Knowledge['disease']): Evidence {
  const stored = JSON.parse(record) as Stored;
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

/** The profile with every alteration changed. */
export const mapProfile = (profile: Profile, change: (alteration: Alteration) => Alteration): Profile =>
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
