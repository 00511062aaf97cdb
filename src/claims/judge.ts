import type { EvidenceAnswer } from '../knowledge/query.ts';
import { byStrength } from '../knowledge/query.ts';
import type { Evidence, Knowledge } from '../knowledge/types.ts';
import type { VariantKind } from '../recognition/types.ts';
import { type Balance, weigh } from './balance.ts';
import { keptAnswers } from './kept.ts';
import { ask, profilesOf, questionIn, treatmentsOf } from './question.ts';
import { reasonFor } from './reason.ts';
import { points } from './settle.ts';
import type { Judgement, ReadClaim, Verdict } from './types.ts';
import { isBorneOutWider } from './wider.ts';

/** Up to this share of the weight the lesser side is noise; from there on the evidence conflicts. */
const CONFLICT = 0.25;
/** Held against an author only where no more than this share of the weight is on the author's side. */
const NOISE = 0.05;

/**
 * Judges a claim against the evidence on the most specific profile that is known. `contradicted` needs every
 * slot filled from the sentence, evidence on just this profile and treatment, in this tumour where one
 * is named, and a clear balance; everything mixed is `conflicting`, everything else `unknown`.
 */
export function judge(claim: ReadClaim, knowledge: Knowledge): Judgement {
  return judged(knowledge, questionIn(claim), () => judgementOf(claim, knowledge));
}

const judged = keptAnswers<Judgement>(5000);

function judgementOf(claim: ReadClaim, knowledge: Knowledge): Judgement {
  const profiles = profilesOf(claim, knowledge);
  const treatments = profiles.length ? treatmentsOf(claim) : [];
  const answers = treatments.flatMap((drugs) => ask(knowledge, profiles, drugs, claim.diseases) ?? []);
  const known = answers.filter(({ items }) => items.length > 0);
  const direction = points(claim);
  const items = known.flatMap((answer) => answer.items).sort(byStrength);
  const balance = weigh(items, direction);
  const found = verdictOf(claim, known, balance, treatments.length);
  const verdict =
    found === 'contradicted' && isBorneOutWider(claim, profiles, treatments, knowledge) ? 'conflicting' : found;
  const fallback = known.find(({ match }) => match !== 'exact')?.profile;
  return {
    verdict,
    evidence: balance.agreeing.map(({ id }) => id),
    against: balance.opposing.map(({ id }) => id),
    ...(fallback ? { fallback } : {}),
    tumour: tumourFit(claim, known, items),
    reason: reasonFor(verdict, direction, balance.agreeing, balance.opposing, knowledge),
  };
}

function verdictOf(claim: ReadClaim, known: readonly EvidenceAnswer[], balance: Balance, treatments: number): Verdict {
  const total = balance.for + balance.against;
  if (total === 0) return 'unknown';
  const agrees = balance.for / total;
  const fits = known.some(({ match, tumour }) => match !== 'special' && tumour !== 'other');
  // Members of a class differ, so one that agrees bears the claim out.
  if (agrees > 1 - CONFLICT || (treatments > 1 && balance.for > 0)) return fits ? 'supported' : 'unknown';
  const own = known.every(({ match }) => match === 'exact' || match === 'general');
  if (!own) return 'unknown';
  if (agrees >= CONFLICT) return 'conflicting';
  const exact = known.every(({ match, tumour }) => match === 'exact' && tumour !== 'other');
  const firm =
    exact && claim.explicit && !claim.particular && !claim.unlinked && agrees <= NOISE && sameProfiles(balance);
  // What one study looked for in vain and another found is a conflict of two, and no error of the author's. Nor does one
  // cohort with responses say that a broad class of tumours is not resistant; an experiment is about the alteration alone.
  const oneCohort =
    points(claim) === 'resistance' && isBroad(claim) && balance.opposing.some(({ level }) => level !== 'D');
  const outweighed =
    !((claim.negated && !claim.outright) || oneCohort) ||
    papersOf(balance.opposing) > 1 ||
    balance.opposing.some(({ level }) => level === 'A');
  if (firm && outweighed && balance.plain && (treatments === 1 || known.length > 1)) return 'contradicted';
  return balance.for > 0 ? 'conflicting' : 'unknown';
}

const BROAD = new Set<VariantKind>(['amplification', 'isoform', 'category']);

/** An amplification, "mutation": tumours bear it to many degrees, so that a cohort with responses may be mostly resistant. */
const isBroad = ({ mentions }: ReadClaim): boolean => mentions.variants.every(({ kind }) => BROAD.has(kind));

const papersOf = (items: readonly Evidence[]): number => new Set(items.map(({ pmid, id }) => pmid ?? id)).size;

function tumourFit(
  claim: ReadClaim,
  known: readonly EvidenceAnswer[],
  items: readonly Evidence[],
): Judgement['tumour'] {
  if (!claim.diseases.length) return 'unstated';
  if (items.some(({ disease }) => disease !== undefined && claim.diseases.includes(disease))) return 'exact';
  return known.some(({ tumour }) => tumour === 'same') ? 'broader' : 'other';
}

/** What agrees is about the same profiles as what opposes: a narrower one would be nearer to the claim. */
function sameProfiles({ agreeing, opposing }: Balance): boolean {
  const profiles = new Set(opposing.map(({ profileText }) => profileText));
  return agreeing.every(({ profileText }) => profiles.has(profileText));
}
