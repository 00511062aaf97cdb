import { after, before, mentionsOf } from '../support/mentions.ts';
import type { Rule } from '../types.ts';

export const germlineSomaticContradiction: Rule = {
  id: 'germline-somatic-contradiction',
  title: 'Germline and acquired at once',
  scope: 'block',
  severity: 'warning',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'One clause calls a variant germline and says that it was acquired during treatment.',
    why: 'A germline variant is inherited; one acquired under treatment is somatic. The difference decides on counselling and family testing.',
    whenNot: 'It keeps silent where the sentence sets the two against each other.',
    sources: ['DOMAIN notes of the project; AMP/ASCO/CAP 2017, PMID 27993330'],
  },
  messages: {
    both: '{variant} is called germline and acquired in one clause: a germline variant is inherited, one that arises under treatment is somatic. Say which it is.',
  },
  examples: {
    incorrect: [{ text: 'A germline EGFR ⟦T790M⟧ mutation was acquired during gefitinib therapy.' }],
    correct: [
      { text: 'A germline EGFR T790M mutation was found in two sisters [7].' },
      { text: 'The T790M was germline and not acquired during gefitinib therapy [7].' },
    ],
  },
  *check({ block }) {
    for (const variant of mentionsOf(block, 'variant')) {
      const left = clauseBefore(before(block, variant.start));
      const right = clauseAfter(after(block, variant.end));
      if (
        !/\bgermline\b/i.test(left) ||
        /\b(?:not|no|non|nor|or|versus|vs|rather|whereas|but|somatic|excluded)\b/i.test(`${left} ${right}`)
      )
        continue;
      if (
        !/\b(?:was|were|is|had been|being)\s+acquired\b|\b(?:arose|emerged|acquired)\s+(?:during|under|on|after|at)\b/i.test(
          right,
        ) &&
        !/\bacquired\b/i.test(left)
      )
        continue;
      yield { start: variant.start, end: variant.end, messageId: 'both', data: { variant: variant.name } };
    }
  },
};

const clauseBefore = (text: string) => text.split(/[.;:]\s/).at(-1)!;
const clauseAfter = (text: string) => text.split(/[.;:]\s|,\s(?:and|but|which|whereas)\b/)[0]!;
