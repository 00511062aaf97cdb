import { descriptionsOf } from '../support/descriptions.ts';
import type { Rule } from '../types.ts';

export const drugConjugateConfusion: Rule = {
  id: 'drug-conjugate-confusion',
  title: 'An antibody–drug conjugate is not its antibody',
  scope: 'block',
  severity: 'warning',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'An antibody is described as a conjugate, or a conjugate as an unconjugated ("naked") antibody.',
    why: 'Doses and toxicities differ, and mix-ups have cost lives: the US name of trastuzumab emtansine got the prefix "ado-" for that reason.',
    whenNot: 'There is no common reason to switch it off.',
    sources: ['data/drugs.jsonl: modality with its confidence'],
  },
  messages: {
    naked:
      '{drug} is an antibody–drug conjugate: “{text}” describes the antibody without its drug. Name the antibody, or correct the description.',
    conjugate:
      '{drug} is an antibody without a drug attached: “{text}” describes a conjugate. Name the conjugate, or correct the description.',
  },
  examples: {
    incorrect: [{ text: 'She received trastuzumab emtansine, an ⟦unconjugated antibody⟧, after progression [4].' }],
    correct: [{ text: 'She received trastuzumab emtansine, an antibody–drug conjugate, after progression [4].' }],
  },
  *check({ block, knowledge }) {
    for (const { drug: mention, start, end, text } of descriptionsOf(block)) {
      const drug = knowledge.drug(mention.id);
      if (!drug?.modality || drug.unsure.includes('modality')) continue;
      const isConjugate = /conjugate/i.test(drug.modality);
      const saysNaked = /\b(?:unconjugated|naked)\b/i.test(text);
      const saysConjugate = /\bconjugates?\b|\bADCs?\b/i.test(text) && !saysNaked;
      const messageId =
        isConjugate && saysNaked
          ? 'naked'
          : !isConjugate && /antibod/i.test(drug.modality) && saysConjugate
            ? 'conjugate'
            : '';
      if (messageId) yield { start, end, messageId, data: { drug: mention.name, text } };
    }
  },
};
