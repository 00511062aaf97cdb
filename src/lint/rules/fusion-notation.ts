import { after, mentionsOf, replacement } from '../support/mentions.ts';
import type { Rule } from '../types.ts';

export const fusionNotation: Rule = {
  id: 'fusion-notation',
  title: 'A fusion without the double colon',
  scope: 'block',
  severity: 'info',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A fusion gene is written with a hyphen, a dash or a slash between its partners.',
    why: 'HGNC, HGVS, ISCN and the WHO classification write `EML4::ALK`; the hyphen is kept for read-through transcripts.',
    whenNot: 'Switch it off where a journal still asks for hyphens.',
    sources: ['Bruford 2021, Leukemia 35:3040, doi 10.1038/s41375-021-01436-6', 'HGVS nomenclature 21.1'],
  },
  messages: {
    notation:
      'Fusions are written with a double colon, five-prime partner first (HGNC, HGVS, WHO); a hyphen stands for read-through transcripts. Write {fusion}.',
  },
  examples: {
    incorrect: [{ text: 'An ⟦EML4-ALK⟧ fusion was detected [3].' }],
    correct: [{ text: 'An EML4::ALK fusion was detected [3].' }],
  },
  *check({ block }) {
    for (const fusion of mentionsOf(block, 'variant')) {
      const [five, three] = fusion.genes ?? [];
      if (fusion.kind !== 'fusion' || !five || !three || five === '?' || fusion.text.includes('::')) continue;
      if (!/^\S+\s?[-‐‑–—−/]\s?\S+$/.test(fusion.text)) continue;
      // A slash may only list two genes; it is a fusion where the text says so.
      if (
        fusion.text.includes('/') &&
        !/^\s*(?:fusion|rearrange|transloc|transcript|-positive)/i.test(after(block, fusion.end))
      )
        continue;
      const written = `${five}::${three}`;
      yield {
        start: fusion.start,
        end: fusion.end,
        messageId: 'notation',
        data: { fusion: written },
        fixes: [replacement(fusion, written, `Change to ${written}`, true)],
      };
    }
  },
};
