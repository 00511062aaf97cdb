import { matchDrugs } from '../knowledge/query-drugs.ts';
import { matchProfile } from '../knowledge/query-profile.ts';
import { specificity } from '../knowledge/subsumption.ts';
import type { Alteration, Evidence, Knowledge } from '../knowledge/types.ts';
import { weigh } from './balance.ts';
import { evidenceOn } from './evidence-by-drug.ts';
import { CODON } from './question.ts';
import { points } from './settle.ts';
import type { ReadClaim } from './types.ts';

/**
 * Is a claim borne out by what is known of the codon? "Dabrafenib is active against BRAF V600E": of just this variant only a
 * study of another tumour is held, the trials of its own are filed under V600.
 */
export function isBorneOutWider(
  claim: ReadClaim,
  profiles: readonly Alteration[][],
  treatments: readonly string[][],
  knowledge: Knowledge,
): boolean {
  const items = treatments.flatMap((drugs) => profiles.flatMap((row) => widerOn(row, drugs, knowledge)));
  const balance = weigh(
    items.filter(({ disease }) => isOfTumour(disease, claim.diseases, knowledge)),
    points(claim),
  );
  return balance.for > balance.against;
}

function widerOn(alterations: readonly Alteration[], drugs: readonly string[], knowledge: Knowledge): Evidence[] {
  const [drug] = drugs;
  const gene = alterations[0]?.genes.at(-1);
  if (!drug || !gene || gene === '?') return [];
  return evidenceOn(knowledge, gene, drug).filter((item) => {
    if (matchDrugs(item, drugs) !== 'asked') return false;
    const found = matchProfile(item.profile, alterations);
    return found?.match === 'general' && specificity(found.alternative) >= CODON;
  });
}

const isOfTumour = (disease: string | undefined, asked: readonly string[], { isA }: Knowledge): boolean =>
  asked.length === 0 || (disease !== undefined && asked.some((one) => isA(disease, one) || isA(one, disease)));
