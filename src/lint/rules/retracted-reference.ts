import { blocksWithPmid, keysCited } from '../support/identified.ts';
import type { Rule } from '../types.ts';

export const retractedReference: Rule = {
  id: 'retracted-reference',
  title: 'A retracted paper is cited',
  scope: 'document',
  severity: 'warning',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A cited paper, by key or by PMID in the text, is among those that PubMed lists as retracted. Each is reported once.',
    why: 'ICMJE and COPE ask authors not to cite retracted work as valid.',
    whenNot: 'Silence it where the retraction itself is the subject.',
    sources: ['Retracted PMIDs (data/SOURCES.md)'],
  },
  messages: {
    retracted:
      'PMID {pmid} has been retracted and no longer supports what it is cited for. Cite another paper, or say in the text that it was retracted.',
  },
  examples: {
    incorrect: [
      { text: 'This has been shown before (⟦PMID 20001166⟧).' },
      {
        text: 'This has been shown before [@⟦old2009⟧].',
        format: 'markdown',
        bibliography: '@article{old2009, pmid = {20001166}}',
      },
    ],
    correct: [{ text: 'This has been shown before (PMID 15728811).' }],
  },
  *check({ analysis, bibliography, knowledge }) {
    const told = new Set<string>();
    for (const { key, start, end } of bibliography ? keysCited(analysis) : []) {
      const pmid = bibliography?.entry(key)?.pmid;
      if (!pmid || told.has(pmid) || !knowledge.isRetracted(pmid)) continue;
      told.add(pmid);
      yield { start, end, messageId: 'retracted', data: { pmid } };
    }
    for (const { start, block } of blocksWithPmid(analysis)) {
      for (const match of block.source.matchAll(/\bPMID:?\s*(\d{1,8})\b/g)) {
        const pmid = match[1]!;
        if (told.has(pmid) || !knowledge.isRetracted(pmid)) continue;
        told.add(pmid);
        const at = start + match.index;
        yield { start: at, end: at + match[0].length, messageId: 'retracted', data: { pmid } };
      }
    }
  },
};
