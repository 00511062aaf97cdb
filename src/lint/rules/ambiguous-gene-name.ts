import type { Knowledge } from '../../knowledge/types.ts';
import type { GeneMention } from '../../recognition/types.ts';
import { mentionsOf, replacement } from '../support/mentions.ts';
import type { Rule } from '../types.ts';

export const ambiguousGeneName: Rule = {
  id: 'ambiguous-gene-name',
  title: 'A name that two genes bear',
  scope: 'block',
  severity: 'info',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A gene name means more than one gene, and nothing in the document says which.',
    why: 'MLL2 is KMT2D to one reader and KMT2B to another; HGNC advises to give the approved symbol at first use.',
    whenNot:
      'It keeps silent where the document settles the name: a definition, the approved symbol, a variant that fits one gene only.',
    sources: ['HGNC complete set (data/SOURCES.md)'],
  },
  messages: {
    ambiguous: '{name} may mean {candidates}, and the text does not say which. Give the approved symbol at first use.',
  },
  examples: {
    incorrect: [{ text: 'The ⟦MLL2⟧ gene was amplified in two tumours [9].' }],
    correct: [{ text: 'The KMT2D (MLL2) gene was amplified in two tumours [9].' }],
  },
  *check({ block, knowledge }) {
    for (const gene of mentionsOf(block, 'gene')) {
      const candidates = openMeanings(gene, knowledge);
      if (candidates.length < 2 || candidates.length > 4) continue;
      if (candidates.some((candidate) => block.block.prose.includes(candidate))) continue;
      yield {
        start: gene.start,
        end: gene.end,
        messageId: 'ambiguous',
        data: { name: gene.text, candidates: candidates.join(' or ') },
        fixes: candidates.map((candidate) =>
          replacement(gene, `${candidate} (${gene.text})`, `Write ${candidate} (${gene.text})`, false),
        ),
      };
    }
  },
};

/** What a name may mean: what recognition left open, or a withdrawn symbol that two genes have borne. */
function openMeanings(
  { text, symbol, surface, candidates = [] }: GeneMention,
  knowledge: Knowledge,
): readonly string[] {
  if (surface === 'family') return [];
  if (!symbol) return candidates;
  if (surface !== 'previous') return [];
  return [...new Set(knowledge.geneSenses(text).map(({ gene }) => gene.symbol))];
}
