import { mentionsOf, replacement } from '../support/mentions.ts';
import { isNumberingBorneOut, transposedFrom } from '../support/near-miss.ts';
import { checkResidue } from '../support/residues.ts';
import { geneMeant } from '../support/wrong-gene.ts';
import type { Rule } from '../types.ts';

export const nearMissVariant: Rule = {
  id: 'near-miss-variant',
  title: 'One swap of digits away from a known variant',
  scope: 'block',
  severity: 'warning',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A substitution that no source knows and that does not fit the protein differs from exactly one known variant of the gene by two swapped neighbouring digits.',
    why: 'It says what was probably meant, with the fix. Where many known variants bear out how the gene is numbered, reference-residue-mismatch says so instead, with the same fix, and says why the variant as written cannot be.',
    whenNot: 'There is no common reason to switch it off; it keeps silent where the residue fits.',
    sources: ['Variants named by curated evidence (data/SOURCES.md)'],
  },
  messages: {
    near: '{variant} is not known in {gene} and does not fit the protein; {known} is, two digits swapped. If {known} was meant, change it.',
  },
  examples: {
    incorrect: [{ text: 'BTK ⟦C418S⟧ was found in most patients relapsing on ibrutinib [4].' }],
    correct: [{ text: 'BTK C481S was found in most patients relapsing on ibrutinib [4].' }],
  },
  *check({ block, knowledge }) {
    for (const variant of mentionsOf(block, 'variant')) {
      const { substitution, gene } = variant;
      if (!substitution || !gene || variant.link !== 'written') continue;
      const { status } = checkResidue(variant, knowledge);
      if (status === 'fits' || status === 'legacy' || geneMeant(variant, knowledge)) continue;
      // reference-residue-mismatch and position-out-of-range tell it.
      if (status !== 'unknown' && isNumberingBorneOut(gene, knowledge)) continue;
      const known = transposedFrom(variant, knowledge);
      if (!known) continue;
      yield {
        start: variant.start,
        end: variant.end,
        messageId: 'near',
        data: { variant: substitution, gene, known: known.name },
        fixes: [replacement(variant, known.name, `Change to ${known.name}`, false)],
      };
    }
  },
};
