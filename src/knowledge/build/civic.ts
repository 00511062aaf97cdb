import { genesOf, parseProfile } from '../profiles.ts';
import { compact, type Row } from './table.ts';
import { splitTherapies, type Therapy } from './therapies.ts';

/** What CIViC's names are joined to. */
export interface CivicContext {
  /** The release, as data/sources.jsonl calls it. */
  readonly source: string;
  readonly therapyOf: (name: string) => Therapy;
  /** The cancer type that bears a `DOID:…` today. */
  readonly diseaseOf: (doid: string) => string | undefined;
  readonly isApproved: (symbol: string) => boolean;
}

/** What CIViC calls its release of accepted items, and the columns that are read of it. */
export const CIVIC_COLUMNS = [
  'molecular_profile',
  'disease',
  'doid',
  'therapies',
  'therapy_interaction_type',
  'evidence_type',
  'evidence_direction',
  'evidence_level',
  'significance',
  'citation_id',
  'source_type',
  'citation',
  'rating',
  'evidence_id',
  'variant_origin',
  'last_review_date',
  'is_flagged',
];

/** Levels that are carried over: E is inference, no observation. */
export const isCarried = (row: Row): boolean => /^[A-D]$/.test(row.evidence_level!);

/** Why an item that CIViC's own curators have flagged is shown with care. */
export const FLAGGED = 'Flagged by the curators of CIViC, not settled at this release.';

/** A line of data/evidence.jsonl. */
export type CivicItem = ReturnType<typeof civicItem>;

/** An accepted item of CIViC (a row of its evidence table) as a line of data/evidence.jsonl. */
export function civicItem(row: Row, context: CivicContext) {
  const { drugs, others } = drugsOf(row, context);
  const profile = row.molecular_profile!.replace(/\s+/g, ' ').trim();
  const disease = context.diseaseOf(`DOID:${row.doid}`);
  const isPubmed = row.source_type === 'PubMed' && /^\d+$/.test(row.citation_id!);
  return {
    id: civicId(row),
    type: row.evidence_type!.toLowerCase(),
    profile,
    genes: genesOf(parseProfile(profile)).filter(context.isApproved),
    ...compact({
      drugs,
      otherTherapies: others.map(({ name }) => name),
      interaction: interactionOf(row, drugs.length + others.length),
      direction: row.evidence_direction === 'Does Not Support' ? 'does-not-support' : 'supports',
      significance: SIGNIFICANCE[row.significance!] ?? row.significance!.toLowerCase().replaceAll(' ', '-'),
      level: row.evidence_level!,
      rating: Number(row.rating) || undefined,
      disease,
      diseaseName: disease ? undefined : row.disease,
      origin: row.variant_origin === 'N/A' ? undefined : row.variant_origin,
      pmid: isPubmed ? row.citation_id : undefined,
      citation: row.citation || (row.source_type === 'ASCO' ? `ASCO abstract ${row.citation_id}` : row.citation_id!),
      date: row.last_review_date!.slice(0, 10),
      source: context.source,
    }),
  };
}

export const civicId = (row: Row): string => `CIVIC:EID${row.evidence_id}`;

/** CIViC's words where the project has its own. */
const SIGNIFICANCE: Readonly<Record<string, string>> = { 'Sensitivity/Response': 'sensitivity', 'N/A': 'none' };

/** Salts of one drug given as substitutes are one drug; a named regimen is a combination. */
const interactionOf = (row: Row, count: number): string | undefined =>
  count < 2 ? undefined : row.therapy_interaction_type?.toLowerCase() || 'combination';

/** Drugs of an item, sorted and once each, and its therapies that are no single drug, each with the reason. */
export function drugsOf(row: Row, { therapyOf }: Pick<CivicContext, 'therapyOf'>) {
  const drugs = new Set<string>();
  const others: { readonly name: string; readonly reason: string }[] = [];
  for (const name of splitTherapies(row.therapies!)) {
    const therapy = therapyOf(name);
    if ('drugs' in therapy) for (const id of therapy.drugs) drugs.add(id);
    else others.push({ name, reason: therapy.reason });
  }
  return { drugs: [...drugs].sort(), others };
}
