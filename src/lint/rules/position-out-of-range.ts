import { mentionsOf } from '../support/mentions.ts';
import { checkResidue } from '../support/residues.ts';
import { geneMeant } from '../support/wrong-gene.ts';
import type { Rule } from '../types.ts';

export const positionOutOfRange: Rule = {
  id: 'position-out-of-range',
  title: 'The protein is shorter than this position',
  scope: 'block',
  severity: 'error',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A variant stands at a position beyond the end of the reference protein and of every isoform that we know.',
    why: 'A position that does not exist is a slip of a digit, a coding position written as a protein one, or a variant of another gene.',
    whenNot: 'Switch it off where a manuscript numbers by an isoform that is longer than the reference and names it.',
    sources: ['UniProt and RefSeq reference proteins (data/SOURCES.md)'],
  },
  messages: {
    beyond:
      '{gene} has {length} residues, so there is no position {position}: the variant cannot exist as written. Check the digits, the gene, or whether a coding position was meant (c.{position}).',
  },
  examples: {
    incorrect: [{ text: 'The tumour carried KRAS ⟦G1212V⟧ at progression [4].' }],
    correct: [{ text: 'The tumour carried KRAS G12V at progression [4].' }],
  },
  *check({ block, knowledge }) {
    for (const variant of mentionsOf(block, 'variant')) {
      const residue = checkResidue(variant, knowledge);
      if (residue.status !== 'out-of-range' || variant.link !== 'written' || geneMeant(variant, knowledge)) continue;
      yield {
        start: variant.start,
        end: variant.end,
        messageId: 'beyond',
        data: { gene: variant.gene!, length: String(residue.length), position: String(variant.position) },
      };
    }
  },
};
