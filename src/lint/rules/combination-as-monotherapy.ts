import type { Claim } from '../../claims/types.ts';
import type { Evidence, Knowledge } from '../../knowledge/types.ts';
import { after, before } from '../support/mentions.ts';
import type { Rule } from '../types.ts';

/** Little of it, a measured rate, or something that is compared with: the author reports what one drug alone does. */
const REPORTED =
  /\b(?:only|modest|limited|low|minimal|little|some|lower|insufficient|poor|inferior|than|compared|versus|unlike|whereas|while|but|although|however)\b|\d ?%/i;
const ALONE = /\b(?:alone|monotherapy|single[- ]agent|as a single agent)\b/i;

export const combinationAsMonotherapy: Rule = {
  id: 'combination-as-monotherapy',
  title: 'What is known of a combination is said of one drug',
  scope: 'block',
  severity: 'warning',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A drug given alone is said to work where the evidence for just this alteration and tumour knows it only in combination.',
    why: 'Encorafenib works in BRAF-mutant colorectal cancer with cetuximab, not without.',
    whenNot: 'Switch it off where you report new monotherapy data.',
    sources: ['CIViC accepted evidence: interaction “Combination” (data/SOURCES.md)'],
  },
  messages: {
    combination:
      'The evidence for {drug} here is of the combination with {partners} ({citation}), not of {drug} alone. Name the combination, or cite monotherapy data.',
  },
  examples: {
    incorrect: [{ text: '⟦Encorafenib alone is active in BRAF V600E⟧-mutant colorectal cancer [7].' }],
    correct: [{ text: 'Encorafenib plus cetuximab is active in BRAF V600E-mutant colorectal cancer [7].' }],
  },
  *check({ block, knowledge }) {
    for (const claim of block.analysis.claims) {
      const { relation, negated, combination, drugs, judgement } = claim;
      if (relation !== 'sensitivity' || negated || combination || drugs.length !== 1 || judgement.verdict !== 'unknown')
        continue;
      const near = `${before(block, claim.start, 20)}${block.block.prose.slice(claim.start, claim.end)}${after(block, claim.end, 30)}`;
      if (!ALONE.test(near) || REPORTED.test(block.block.prose.slice(claim.sentence.start, claim.sentence.end)))
        continue;
      const item = onlyCombined(claim, knowledge);
      if (!item) continue;
      const own = knowledge.drug(drugs[0]!)?.id;
      const partners = item.drugs.filter((id) => id !== own).map((id) => knowledge.drug(id)?.name ?? id);
      const citation = `${item.citation}, level ${item.level}${item.pmid ? `, PMID ${item.pmid}` : ''}`;
      yield {
        start: claim.start,
        end: claim.end,
        messageId: 'combination',
        data: { drug: drugs[0]!, partners: partners.join(' and '), citation },
        evidence: [item.id],
      };
    }
  },
};

/** The strongest item on the claim's gene, variant and drug, where all of them are combinations. */
function onlyCombined({ genes, variants, drugs, diseases }: Claim, knowledge: Knowledge): Evidence | undefined {
  const id = knowledge.drug(drugs[0]!)?.id;
  if (!id || !variants.length) return undefined;
  const items = knowledge
    .evidenceOfDrug(id)
    .filter(
      (item) =>
        item.type === 'predictive' &&
        genes.every((gene) => item.genes.includes(gene)) &&
        variants.every((variant) => item.profileText.includes(variant)) &&
        (!diseases[0] ||
          !item.disease ||
          knowledge.isA(diseases[0], item.disease) ||
          knowledge.isA(item.disease, diseases[0])),
    );
  const combined = items.filter(
    ({ interaction, direction, significance }) =>
      interaction === 'combination' && direction === 'supports' && significance === 'sensitivity',
  );
  const alone = items.some(({ drugs: set, interaction }) => set.length === 1 || interaction === 'substitutes');
  return alone ? undefined : combined.sort((a, b) => a.level.localeCompare(b.level))[0];
}
