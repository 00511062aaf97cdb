import { evidenceOn } from '../../claims/evidence-by-drug.ts';
import type { Knowledge } from '../../knowledge/types.ts';
import type { Rule } from '../types.ts';

export const toxicityAsResistance: Rule = {
  id: 'toxicity-as-resistance',
  title: 'Toxicity called resistance',
  scope: 'block',
  severity: 'warning',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A gene is said to confer resistance to a drug for which the evidence knows it only by its side effects.',
    why: 'DPYD variants make fluoropyrimidines dangerous, not useless: the reader must lower the dose, not change the drug.',
    whenNot: 'It keeps silent where any evidence reports resistance.',
    sources: ['CIViC: significance “Adverse Response” (data/SOURCES.md)'],
  },
  messages: {
    toxicity:
      'The evidence for {gene} and {drug} is of adverse reactions, not of resistance: {citation}. Write “is at risk of toxicity from {drug}”.',
  },
  examples: {
    incorrect: [{ text: 'The ⟦DPYD*2A allele confers resistance to fluorouracil⟧ [19].' }],
    correct: [{ text: 'DPYD*2A carriers are at risk of severe fluoropyrimidine toxicity [19].' }],
  },
  *check({ block, knowledge }) {
    for (const claim of block.analysis.claims) {
      if (claim.relation !== 'resistance' || claim.negated) continue;
      for (const gene of claim.genes) {
        const found = claim.drugs
          .map((drug) => ({ drug, item: onlyAdverse(gene, drug, knowledge) }))
          .find(({ item }) => item);
        if (!found?.item) continue;
        const { citation, pmid, level, id } = found.item;
        const cited = `${citation}${pmid ? `, PMID ${pmid}` : ''}, level ${level}`;
        yield {
          start: claim.start,
          end: claim.end,
          messageId: 'toxicity',
          data: { gene, drug: found.drug, citation: cited },
          evidence: [id],
        };
        break;
      }
    }
  },
};

function onlyAdverse(gene: string, drugName: string, knowledge: Knowledge) {
  const id = knowledge.drug(drugName)?.id;
  const items = id === undefined ? [] : evidenceOn(knowledge, gene, id);
  if (items.some(({ significance }) => significance === 'resistance' || significance === 'reduced-sensitivity'))
    return undefined;
  return items.find(({ significance }) => significance === 'adverse-response');
}
