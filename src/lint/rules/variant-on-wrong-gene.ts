import { mentionsOf } from '../support/mentions.ts';
import { geneMeant } from '../support/wrong-gene.ts';
import type { Fix, Rule } from '../types.ts';

export const variantOnWrongGene: Rule = {
  id: 'variant-on-wrong-gene',
  title: 'A well-known variant stands on another gene',
  scope: 'block',
  severity: 'error',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A variant is written beside a gene whose protein does not have the residue, while exactly one other gene is known for just this variant.',
    why: 'V600E belongs to BRAF and V617F to JAK2: on another gene the sentence reports a variant that does not exist.',
    whenNot: 'Switch it off for texts about engineered paralogues (a BRAF V600 equivalent put into another kinase).',
    sources: ['Variants named by curated evidence (data/SOURCES.md)', 'UniProt and RefSeq reference proteins'],
  },
  messages: {
    wrong:
      '{variant} is a variant of {meant}: {gene} does not have that residue there, so the pair names nothing. Write {meant} {variant}, or check the variant.',
  },
  examples: {
    incorrect: [
      { text: 'The melanoma carried a KRAS ⟦V600E⟧ mutation [3].' },
      { text: 'A ⟦V600E⟧ mutation of KRAS was reported [4].' },
      { text: 'A common ⟦V600E⟧ KRAS mutant was sensitive to vemurafenib [4].' },
      { text: 'EGFR ⟦V617F⟧ was found in a patient with polycythaemia vera [5].' },
    ],
    correct: [{ text: 'The melanoma carried a BRAF V600E mutation and wild-type KRAS [3].' }],
  },
  *check({ block, knowledge }) {
    const genes = mentionsOf(block, 'gene');
    for (const variant of mentionsOf(block, 'variant')) {
      const meant = geneMeant(variant, knowledge);
      if (!meant) continue;
      const written = genes.find(
        ({ symbol, start, end }) =>
          symbol === variant.gene &&
          (isBeside(block.block.prose.slice(end, variant.start)) ||
            isOwner(block.block.prose.slice(variant.end, Math.max(variant.end, start)))),
      );
      if (!written) continue;
      const fixes: Fix[] = [
        {
          title: `Change ${written.text} to ${meant}`,
          safe: false,
          edits: [{ start: written.start, end: written.end, text: meant }],
        },
      ];
      yield {
        start: variant.start,
        end: variant.end,
        messageId: 'wrong',
        data: { variant: variant.name, meant, gene: variant.gene! },
        fixes,
      };
    }
  },
};

/** Only blanks, a colon or a prefix stand between the gene and its variant. */
const isBeside = (between: string) => /^[\s:(]{0,3}(?:p\.)?\(?$/.test(between) && between !== '';

/** Between a variant and the gene behind it: "V600E in KRAS", "the V600E mutation of the KRAS gene", "the V600E KRAS mutant". */
const isOwner = (between: string) =>
  /^\)?(?:\s(?:mutations?|variants?|substitutions?|changes?))?\s(?:in|of)\s(?:the\s)?(?:human\s)?$|^[\s-]$/.test(
    between,
  );
