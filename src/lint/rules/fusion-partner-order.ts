import type { Knowledge } from '../../knowledge/types.ts';
import { mentionsOf, replacement } from '../support/mentions.ts';
import type { Rule } from '../types.ts';

export const fusionPartnerOrder: Rule = {
  id: 'fusion-partner-order',
  title: 'A fusion with its partners the wrong way round',
  scope: 'block',
  severity: 'warning',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A fusion is written in the order opposite to the one that curated evidence knows, and never occurs in the order written.',
    why: 'The five-prime partner stands first: it brings the promoter. ALK::EML4 is the reciprocal product, without the kinase.',
    whenNot: 'Switch it off for texts about reciprocal fusion products.',
    sources: ['Fusions named by curated evidence (data/SOURCES.md)', 'HGVS nomenclature 21.1'],
  },
  messages: {
    order:
      'The five-prime partner stands first: this fusion is known as {known}. Turn it round unless the reciprocal product is meant.',
  },
  examples: {
    incorrect: [{ text: 'An ⟦ALK::EML4⟧ fusion was detected by RNA sequencing.' }],
    correct: [
      { text: 'An EML4::ALK fusion was detected by RNA sequencing.' },
      { text: 'RET/PTC rearrangements were found in six thyroid carcinomas.' },
      { text: 'MYC-IGH rearrangements were sought by FISH.' },
    ],
  },
  *check({ block, knowledge }) {
    const fusions = mentionsOf(block, 'variant').filter(({ kind }) => kind === 'fusion');
    for (const fusion of fusions) {
      const [five, three] = fusion.genes ?? [];
      if (!five || !three || /reciprocal/i.test(block.block.prose)) continue;
      // A text that names both orders tells them apart.
      if (fusions.some(({ genes }) => genes?.[0] === three && genes[1] === five)) continue;
      if (isTraditional(fusion.text, [five, three], knowledge)) continue;
      // A gene that came under an immunoglobulin's or a T-cell receptor's enhancer makes no chimeric transcript.
      if (ANTIGEN_RECEPTOR.test(five) || ANTIGEN_RECEPTOR.test(three)) continue;
      if (isKnown(five, three, knowledge) || !isKnown(three, five, knowledge)) continue;
      const known = `${three}::${five}`;
      yield {
        start: fusion.start,
        end: fusion.end,
        messageId: 'order',
        data: { known },
        fixes: [replacement(fusion, known, `Change to ${known}`, false)],
      };
    }
  },
};

const ANTIGEN_RECEPTOR = /^(?:IG[HKL]|TR[ABDG])$/;

function isKnown(five: string, three: string, knowledge: Knowledge): boolean {
  return [five, three].some((gene) =>
    knowledge
      .knownAlterations(gene)
      .some(({ kind, genes }) => kind === 'fusion' && genes[0] === five && genes[1] === three),
  );
}

/** RET/PTC names a rearrangement by its tumour: a partner that is written by neither its symbol nor a former one. */
function isTraditional(text: string, genes: readonly string[], knowledge: Knowledge): boolean {
  const written = text.split(/\W+/);
  const isWritten = (symbol: string) =>
    [symbol, ...(knowledge.gene(symbol)?.previous ?? [])].some(
      (name) => written.includes(name) || written.includes(name.replace(/1$/, '')),
    );
  return !genes.every(isWritten);
}
