/** The parts of a reviewer report. */
export const reportParts = ['claims', 'nomenclature', 'citations'] as const;
export type ReportPart = (typeof reportParts)[number];

/** Rules about what is said of drugs, tumours and evidence. */
const claims: ReadonlySet<string> = new Set([
  'claim-contradicts-evidence',
  'tumour-context',
  'conflicting-evidence',
  'preclinical-as-clinical',
  'overstated-claim',
  'toxicity-as-resistance',
  'combination-as-monotherapy',
  'drug-target-mismatch',
  'drug-generation-mismatch',
  'drug-conjugate-confusion',
  'germline-somatic-contradiction',
  'invalid-evidence-tier',
]);

/** Rules about identifiers, citations and bibliographies. */
const citations: ReadonlySet<string> = new Set([
  'claim-without-citation',
  'malformed-identifier',
  'identifier-year-mismatch',
  'retracted-reference',
  'citation-not-in-evidence',
  'undefined-citation',
  'duplicate-reference',
  'unused-reference',
]);

/** Ids that are sorted by hand; all others are about names. */
export const sortedRules: ReadonlySet<string> = new Set([...claims, ...citations]);

/** The part that a rule's findings are reported in. */
export function partOf(rule: string): ReportPart {
  if (claims.has(rule)) return 'claims';
  return citations.has(rule) ? 'citations' : 'nomenclature';
}
