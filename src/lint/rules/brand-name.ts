import { mentionsOf, replacement } from '../support/mentions.ts';
import { inPlaceOf, isGlossed } from '../support/names.ts';
import type { Rule } from '../types.ts';

export const brandName: Rule = {
  id: 'brand-name',
  title: 'A brand name instead of the nonproprietary name',
  scope: 'block',
  severity: 'info',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A drug is named by a brand. One mention in brackets after the nonproprietary name is left alone.',
    why: 'Journals ask for the international nonproprietary name; brands differ between countries.',
    whenNot: 'Switch it off for texts about a product: bioequivalence, biosimilars, prescribing information.',
    sources: ['data/drugs.jsonl: brands with their sources'],
  },
  messages: { brand: '{brand} is a brand of {name}. Journals ask for the nonproprietary name: write {name}.' },
  examples: {
    incorrect: [{ text: 'She was switched to ⟦Tagrisso⟧ 80 mg daily.' }],
    correct: [{ text: 'She was switched to osimertinib (Tagrisso) 80 mg daily.' }],
  },
  *check({ block }) {
    for (const drug of mentionsOf(block, 'drug')) {
      if (drug.surface !== 'brand' || isGlossed(block, drug)) continue;
      const name = inPlaceOf(drug.name, block, drug.start);
      yield {
        start: drug.start,
        end: drug.end,
        messageId: 'brand',
        data: { brand: drug.text, name: drug.name },
        fixes: [replacement(drug, name, `Change to ${drug.name}`, true)],
      };
    }
  },
};
