import { matchDrugs } from './query-drugs.ts';
import { matchProfile, type ProfileMatch } from './query-profile.ts';
import { type Readings, readingOf, readingsOf } from './readings.ts';
import { specificity } from './subsumption.ts';
import type { Alteration, Evidence, Knowledge } from './types.ts';

/** What is asked: is there evidence that tumours with these alterations answer to these drugs? */
export interface EvidenceQuery {
  /** The alterations of one tumour, all of them at once: two make a compound. Each names its genes. */
  readonly alterations: readonly Alteration[];
  /** Drug ids: one asks about the drug alone, several about their combination. */
  readonly drugs: readonly string[];
  /** Tumour type (`DOID:…`, `ONCOTREE:…`) where the text names one. */
  readonly disease?: string;
}

/** What the evidence at the most specific level that knows something says. */
export interface EvidenceAnswer {
  /**
   * How the items' profiles relate to what was asked:
   * - `exact`: the same profile (a fusion that is the gene's known background aside);
   * - `general`: a wider class (codon, exon, any mutation): the fallback, named by `profile`;
   * - `part`: a compound was asked, the items know one of its parts;
   * - `special`: only narrower profiles (a compound with more alterations) are known;
   * - `none`: nothing is known.
   * Hold nothing against an author on `part` or `special`, nor on a `general` of low specificity.
   */
  readonly match: ProfileMatch | 'none';
  /** The profile that answers, as its source writes it, where it is not the one that was asked. */
  readonly profile?: string;
  /** How much the answering profile says, see `specificity`: 1 is any mutation of the gene, 4 a codon, 5 an exact variant. */
  readonly specificity: number;
  /** `same`: the asked tumour type or a kind of it, else a wider class that holds it; `other`: other tumour types only; `any`: none was asked. */
  readonly tumour: 'same' | 'other' | 'any';
  /** The items, the best level first. */
  readonly items: readonly Evidence[];
  readonly readings: Readings;
  /** Items on the asked profile in which the one asked drug is given with others only. */
  readonly combinations: readonly Evidence[];
}

/**
 * Finds the predictive evidence for alterations and drugs at the most specific profile that knows something.
 * The asked tumour type comes first: a general profile in that tumour outranks an exact one in another only where the
 * exact one is not known in it at all; what other tumours say is given only when this one says nothing.
 * A `Substitutes` item is evidence for each of its drugs alone, a combination only for its whole set.
 * @param knowledge the look-ups needed; @param query see EvidenceQuery
 * @returns the answer; `match` is `none` and `items` empty where nothing is known. Never throws.
 */
export function findEvidence(
  knowledge: Pick<Knowledge, 'evidenceOfGene' | 'isA' | 'exonOf'> & Partial<Pick<Knowledge, 'otherSpellings'>>,
  query: EvidenceQuery,
): EvidenceAnswer {
  const answer = answerAsWritten(knowledge, query);
  if (answer.match === 'exact') return answer;
  for (const [i, alteration] of query.alterations.entries()) {
    for (const other of respelled(alteration, knowledge)) {
      const found = answerAsWritten(knowledge, { ...query, alterations: query.alterations.with(i, other) });
      if (found.match === 'exact') return found;
    }
  }
  return answer;
}

/** A substitution in the other numberings that papers use: the source may count by another isoform (FGFR2 N549K, N550K). */
export function respelled(
  alteration: Alteration,
  { otherSpellings }: Partial<Pick<Knowledge, 'otherSpellings'>>,
): readonly Alteration[] {
  const { kind, name, genes } = alteration;
  if (kind !== 'substitution' || !genes[0] || !otherSpellings) return [];
  return otherSpellings(genes[0], name).map((other) => ({
    ...alteration,
    name: other,
    position: Number(/\d+/.exec(other)?.[0]),
  }));
}

/** The answer to a query in the numbering that it is written in. */
function answerAsWritten(
  knowledge: Pick<Knowledge, 'evidenceOfGene' | 'isA' | 'exonOf'>,
  query: EvidenceQuery,
): EvidenceAnswer {
  const alterations = query.alterations.map((alteration) => withExon(alteration, knowledge.exonOf));
  const candidates = candidatesFor(knowledge, { ...query, alterations });
  const alone = candidates.filter(({ drugs }) => drugs !== 'in-combination');
  const here = query.disease === undefined ? alone : inTumour(knowledge, alone, query.disease);
  const chosen = mostSpecific(here.length > 0 ? here : alone);
  const items = chosen.map(({ item }) => item).sort(byStrength);
  const match = chosen.find((candidate) => candidate.match === 'part')?.match ?? chosen[0]?.match ?? 'none';
  return {
    match,
    specificity: Math.max(0, ...chosen.map((candidate) => candidate.specificity)),
    ...(match !== 'exact' && items[0] && { profile: items[0].profileText }),
    tumour: query.disease === undefined ? 'any' : here.length > 0 ? 'same' : 'other',
    items,
    readings: readingsOf(items),
    combinations: candidates.filter((c) => c.drugs === 'in-combination' && c.match === 'exact').map(({ item }) => item),
  };
}

/** The alteration with the exon that its residue lies in, where that is known. */
export function withExon(alteration: Alteration, exonOf: Knowledge['exonOf']): Alteration {
  const { genes, position, exon } = alteration;
  const found = exon === undefined && position !== undefined && genes[0] ? exonOf(genes[0], position) : undefined;
  return found === undefined ? alteration : { ...alteration, exon: found };
}

interface Candidate {
  readonly item: Evidence;
  readonly match: ProfileMatch;
  /** Of the alternative that matched. */
  readonly specificity: number;
  readonly drugs: 'asked' | 'in-combination';
}

function candidatesFor(knowledge: Pick<Knowledge, 'evidenceOfGene'>, query: EvidenceQuery): Candidate[] {
  const genes = new Set(query.alterations.flatMap(({ genes }) => genes).filter((gene) => gene !== '?'));
  const seen = new Set<string>();
  const candidates: Candidate[] = [];
  for (const gene of genes) {
    for (const item of knowledge.evidenceOfGene(gene)) {
      if (item.type !== 'predictive' || seen.has(item.id)) continue;
      seen.add(item.id);
      const drugs = matchDrugs(item, query.drugs);
      const profile = drugs && matchProfile(item.profile, query.alterations);
      if (profile)
        candidates.push({ item, drugs, match: profile.match, specificity: specificity(profile.alternative) });
    }
  }
  return candidates;
}

/** A general profile of this specificity or less says no more than a class of mutations. */
export const VAGUE = 2;

/**
 * The candidates that answer: those on the exact profile; else, of those on a wider one or a part of a compound, the most
 * specific; else the narrower ones, which also outrank a mere class of mutations: a compound that holds the asked
 * variant knows more of it than "any mutation" does. Where the exact profile's papers only failed to find an effect,
 * the next wider profile is heard too, so that one negative paper does not silence the positive ones.
 */
function mostSpecific(candidates: readonly Candidate[]): readonly Candidate[] {
  const exact = candidates.filter(({ match }) => match === 'exact');
  const wider = candidates.filter(({ match }) => match === 'general' || match === 'part');
  const narrower = candidates.filter(({ match }) => match === 'special');
  const best = Math.max(...wider.map((candidate) => candidate.specificity));
  const next = wider.filter((candidate) => candidate.specificity === best);
  if (exact.length > 0)
    return exact.every(({ item }) => readingOf(item)?.startsWith('no-')) ? [...exact, ...next] : exact;
  return next.length > 0 && (best > VAGUE || narrower.length === 0) ? next : narrower;
}

/** The candidates in the asked tumour or a kind of it; without any, those in a wider class of it. */
function inTumour(
  { isA }: Pick<Knowledge, 'isA'>,
  candidates: readonly Candidate[],
  disease: string,
): readonly Candidate[] {
  const same = candidates.filter(({ item }) => item.disease !== undefined && isA(item.disease, disease));
  return same.length > 0
    ? same
    : candidates.filter(({ item }) => item.disease !== undefined && isA(disease, item.disease));
}

/** Level, then rating, then date. */
export const byStrength = (a: Evidence, b: Evidence): number =>
  compare(a.level, b.level) || (b.rating ?? 0) - (a.rating ?? 0) || compare(b.date, a.date) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
