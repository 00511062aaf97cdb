import type { Knowledge } from '../../knowledge/types.ts';
import type { GeneMention } from '../../recognition/types.ts';
import { after, mentionsOf, replacement } from '../support/mentions.ts';
import type { Rule } from '../types.ts';

export const outdatedGeneSymbol: Rule = {
  id: 'outdated-gene-symbol',
  title: 'A gene symbol that HGNC has replaced',
  scope: 'block',
  severity: 'info',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A gene is named by a symbol that HGNC has withdrawn in favour of another, and the approved symbol does not stand beside it.',
    why: 'Panels, databases and search engines go by the approved symbol; some old symbols have been given to other genes since.',
    whenNot: 'Add a symbol to the ignored words where your field keeps it.',
    sources: ['HGNC complete set (data/SOURCES.md)'],
  },
  messages: {
    outdated:
      '{old} is now {symbol} (HGNC). Write {symbol}; if readers know the old name, add it in brackets at first use.',
  },
  examples: {
    incorrect: [{ text: 'Loss of the ⟦WHSC1⟧ gene was not seen [8].' }],
    correct: [
      { text: 'Loss of the NSD2 gene (formerly WHSC1) was not seen [8].' },
      { text: 'Mutations of FMS-like tyrosine kinase 3 (FLT3) were common [8].' },
    ],
  },
  *check({ block, knowledge }) {
    for (const gene of mentionsOf(block, 'gene')) {
      if (gene.surface !== 'previous' || !gene.symbol || gene.candidates?.length || /[\s,]/.test(gene.text)) continue;
      if (isNameOfSomethingElse(gene, after(block, gene.end, 12), knowledge)) continue;
      const near = block.block.prose.slice(Math.max(0, gene.start - 40), gene.end + 40);
      if (near.split(/[^\w-]+/).includes(gene.symbol)) continue;
      yield {
        start: gene.start,
        end: gene.end,
        messageId: 'outdated',
        data: { old: gene.text, symbol: gene.symbol },
        fixes: [replacement(gene, gene.symbol, `Change to ${gene.symbol}`, true)],
      };
    }
  },
};

/** A CD marker, a syndrome (MEN2A), a part of a longer name (FMS-like tyrosine kinase 3), a target read as positive or negative: right as they are. */
function isNameOfSomethingElse({ text, symbol }: GeneMention, right: string, knowledge: Knowledge): boolean {
  const gene = symbol ? knowledge.gene(symbol) : undefined;
  // A symbol that two genes have borne is ambiguous before it is outdated.
  if (knowledge.geneSenses(text).length > 1) return true;
  if (!gene?.previous.includes(text) || gene.everyday.includes(text)) return true;
  if (/^CD\d/.test(text) || knowledge.diseaseNamed(text)) return true;
  return /^(?:\s(?:phenotype|syndrome|disease|famil)|[-‐–\s]?(?:positive|negative)|[-‐–](?:like|related|homolog)|[+−]|-(?=[\s,;.)]))/.test(
    right,
  );
}
