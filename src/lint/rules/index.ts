import type { Rule } from '../types.ts';
import { ambiguousGeneName } from './ambiguous-gene-name.ts';
import { brandName } from './brand-name.ts';
import { citationNotInEvidence } from './citation-not-in-evidence.ts';
import { claimContradictsEvidence } from './claim-contradicts-evidence.ts';
import { claimWithoutCitation } from './claim-without-citation.ts';
import { combinationAsMonotherapy } from './combination-as-monotherapy.ts';
import { conflictingEvidence } from './conflicting-evidence.ts';
import { drugConjugateConfusion } from './drug-conjugate-confusion.ts';
import { drugGenerationMismatch } from './drug-generation-mismatch.ts';
import { drugNameMisspelling } from './drug-name-misspelling.ts';
import { drugTargetMismatch } from './drug-target-mismatch.ts';
import { duplicateReference } from './duplicate-reference.ts';
import { fusionNotation } from './fusion-notation.ts';
import { fusionPartnerOrder } from './fusion-partner-order.ts';
import { germlineSomaticContradiction } from './germline-somatic-contradiction.ts';
import { hgvsSyntax } from './hgvs-syntax.ts';
import { identifierYearMismatch } from './identifier-year-mismatch.ts';
import { invalidEvidenceTier } from './invalid-evidence-tier.ts';
import { legacyNumbering } from './legacy-numbering.ts';
import { malformedIdentifier } from './malformed-identifier.ts';
import { nearMissVariant } from './near-miss-variant.ts';
import { outdatedGeneSymbol } from './outdated-gene-symbol.ts';
import { overstatedClaim } from './overstated-claim.ts';
import { positionOutOfRange } from './position-out-of-range.ts';
import { preclinicalAsClinical } from './preclinical-as-clinical.ts';
import { preferredTerm } from './preferred-term.ts';
import { referenceResidueMismatch } from './reference-residue-mismatch.ts';
import { referenceTranscriptUndeclared } from './reference-transcript-undeclared.ts';
import { researchCode } from './research-code.ts';
import { retractedReference } from './retracted-reference.ts';
import { toxicityAsResistance } from './toxicity-as-resistance.ts';
import { tumourContext } from './tumour-context.ts';
import { undefinedCitation } from './undefined-citation.ts';
import { unusedReference } from './unused-reference.ts';
import { variantOnWrongGene } from './variant-on-wrong-gene.ts';

/** Every rule, in the order in which the documentation lists them: variants, claims, drugs, genes, reports, references. */
export const rules: readonly Rule[] = [
  referenceResidueMismatch,
  positionOutOfRange,
  legacyNumbering,
  variantOnWrongGene,
  nearMissVariant,
  hgvsSyntax,
  referenceTranscriptUndeclared,
  claimContradictsEvidence,
  tumourContext,
  conflictingEvidence,
  preclinicalAsClinical,
  claimWithoutCitation,
  overstatedClaim,
  toxicityAsResistance,
  combinationAsMonotherapy,
  drugTargetMismatch,
  drugGenerationMismatch,
  drugConjugateConfusion,
  brandName,
  researchCode,
  drugNameMisspelling,
  preferredTerm,
  outdatedGeneSymbol,
  ambiguousGeneName,
  fusionNotation,
  fusionPartnerOrder,
  germlineSomaticContradiction,
  invalidEvidenceTier,
  malformedIdentifier,
  identifierYearMismatch,
  retractedReference,
  citationNotInEvidence,
  undefinedCitation,
  duplicateReference,
  unusedReference,
];
