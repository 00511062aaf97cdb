import { mentionsOf, replacement } from '../support/mentions.ts';
import { inPlaceOf, isGlossed } from '../support/names.ts';
import type { Rule } from '../types.ts';

export const researchCode: Rule = {
  id: 'research-code',
  title: 'A research code that has a name by now',
  scope: 'block',
  severity: 'info',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A drug is named by its research code although it has an international nonproprietary name.',
    why: 'Readers search by the name; a code hides that PLX4032 and vemurafenib are one drug.',
    whenNot: 'Switch it off for histories that name compounds as they were called at the time.',
    sources: ['data/drugs.jsonl: codes with their sources'],
  },
  messages: {
    code: '{code} has been named {name}, which is what readers search for. Write {name}, with the code in brackets once if readers know it.',
  },
  examples: {
    incorrect: [{ text: '⟦PLX4032⟧ was given to 32 patients [6].' }],
    correct: [{ text: 'Vemurafenib (PLX4032) was given to 32 patients [6].' }],
  },
  *check({ block }) {
    for (const drug of mentionsOf(block, 'drug')) {
      if (drug.surface !== 'code' || !isNamed(drug.name) || isGlossed(block, drug)) continue;
      const name = inPlaceOf(drug.name, block, drug.start);
      yield {
        start: drug.start,
        end: drug.end,
        messageId: 'code',
        data: { code: drug.text, name: drug.name },
        fixes: [replacement(drug, name, `Change to ${drug.name}`, true)],
      };
    }
  },
};

/** An INN is letters; what holds a digit is itself a code. */
function isNamed(name: string): boolean {
  return /^[a-z][a-z -]{4,}$/.test(name);
}
