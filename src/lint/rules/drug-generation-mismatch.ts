import { descriptionsOf } from '../support/descriptions.ts';
import { replacement } from '../support/mentions.ts';
import type { Rule } from '../types.ts';

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth'];

export const drugGenerationMismatch: Rule = {
  id: 'drug-generation-mismatch',
  title: 'The drug belongs to another generation',
  scope: 'block',
  severity: 'warning',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A drug is called first-, second- or third-generation where the literature numbers it otherwise.',
    why: 'Generations stand for what resistance a drug overcomes: osimertinib as a first-generation inhibitor turns the sentence round.',
    whenNot: 'Switch it off where a paper counts generations in a way of its own.',
    sources: ['data/drugs.jsonl: generation with its confidence; unsure rows are never used'],
  },
  messages: {
    generation:
      '{drug} is a {right}-generation drug of its class, not {written}-generation: generations differ in what they are active against. Change the ordinal, or the drug.',
  },
  examples: {
    incorrect: [{ text: 'Osimertinib, a ⟦first-generation⟧ EGFR TKI, was given [2].' }],
    correct: [{ text: 'Osimertinib, a third-generation EGFR TKI, was given [2].' }],
  },
  *check({ block, knowledge }) {
    for (const { drug: mention, start, text } of descriptionsOf(block)) {
      const drug = knowledge.drug(mention.id);
      if (!drug?.generation || drug.confidence === 'unverified' || drug.unsure.includes('generation')) continue;
      const match = /\b(first|second|third|fourth|fifth|1st|2nd|3rd|4th|5th)[- ]generation\b/i.exec(text);
      if (!match) continue;
      const word = match[1]!.toLowerCase();
      const written = /^\d/.test(word) ? Number(word[0]) : ORDINALS.indexOf(word) + 1;
      if (written === drug.generation) continue;
      const right = ORDINALS[drug.generation - 1] ?? String(drug.generation);
      const range = { start: start + match.index, end: start + match.index + match[0].length };
      yield {
        ...range,
        messageId: 'generation',
        data: { drug: mention.name, right, written: ORDINALS[written - 1] ?? word },
        fixes: [replacement(range, `${right}-generation`, `Change to ${right}-generation`, false)],
      };
    }
  },
};
