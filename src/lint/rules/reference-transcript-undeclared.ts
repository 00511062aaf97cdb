import type { Analysis, BlockAnalysis } from '../../analysis.ts';
import { remembered } from '../../recognition/phrases/remembered.ts';
import type { VariantMention } from '../../recognition/types.ts';
import type { Block } from '../../text/types.ts';
import { placeRange } from '../placing.ts';
import type { Rule } from '../types.ts';

const ACCESSION = /\b(?:N[MPGRC]_\d{4,}|ENS[TPG]\d{6,}|LRG_\d+)/;

const holdsAccession = remembered((block: Block): boolean => ACCESSION.test(block.source));

/** Is an accession named anywhere, in prose (read once a block) or between blocks: in front matter, code, a comment? */
function namesAccession({ blocks, prose: { source } }: Analysis): boolean {
  let end = 0;
  for (const { start, end: behind, block } of blocks) {
    if (holdsAccession(block) || (start - end > 5 && ACCESSION.test(source.slice(end, start)))) return true;
    end = behind;
  }
  return ACCESSION.test(source.slice(end));
}

/** Variants of a block that are described in HGVS form. */
const describedIn = remembered(({ mentions }: BlockAnalysis): readonly VariantMention[] =>
  mentions.filter((mention): mention is VariantMention => mention.type === 'variant' && /^[cp]\./.test(mention.text)),
);

export const referenceTranscriptUndeclared: Rule = {
  id: 'reference-transcript-undeclared',
  title: 'No reference sequence is named for the gene',
  scope: 'document',
  severity: 'info',
  profiles: ['hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A gene’s variants are described in HGVS form, and nowhere in the document does an accession say against which sequence. Reported once a gene.',
    why: 'HGVS calls a description without its reference nearly useless: isoforms number differently.',
    whenNot: 'It is off in the default profile; reports and methods sections need it.',
    sources: ['HGVS nomenclature 21.1, checklist', 'MANE Select (data/SOURCES.md)'],
  },
  messages: {
    undeclared:
      'No reference sequence is given for {gene}: `{text}` may be numbered by any isoform. Name the accession with its version at first use{mane}.',
  },
  examples: {
    incorrect: [{ text: 'The tumour carried EGFR ⟦c.2369C>T⟧ and later EGFR c.2573T>G.' }],
    correct: [
      { text: 'The tumour carried EGFR NM_005228.5:c.2369C>T.' },
      { text: 'The tumour carried EGFR T790M, the short form that needs no accession in prose.' },
    ],
  },
  *check({ analysis, knowledge }) {
    if (namesAccession(analysis)) return;
    const told = new Set<string>();
    for (const placed of analysis.blocks) {
      for (const variant of describedIn(placed.analysis)) {
        const { gene, text } = variant;
        if (!gene || told.has(gene)) continue;
        told.add(gene);
        const mane = knowledge.gene(gene)?.mane;
        const accession = mane && (text.startsWith('c.') ? mane.refseq : mane.protein);
        const range = placeRange(placed.block, placed.start, variant);
        yield {
          ...range,
          messageId: 'undeclared',
          data: { gene, text, mane: accession ? `; MANE Select is ${accession}` : '' },
          fixes: accession
            ? [
                {
                  title: `Write ${accession}:${text}`,
                  safe: false,
                  edits: [{ start: range.start, end: range.start, text: `${accession}:` }],
                },
              ]
            : [],
        };
      }
    }
  },
};
