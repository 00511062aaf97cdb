import { tumourConflict } from '../../claims/tumour.ts';
import type { Rule } from '../types.ts';

export const tumourContext: Rule = {
  id: 'tumour-context',
  title: 'The effect turns round with the tumour',
  scope: 'block',
  severity: 'error',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'An alteration and a drug are known with opposite effects in different tumour types, and the sentence claims for its tumour what holds for another, or names no tumour at all.',
    why: 'BRAF V600E predicts response to vemurafenib in melanoma and not in colorectal cancer: without the tumour the sentence is wrong for one of them.',
    whenNot: 'It keeps silent where a heading, the title or the front matter names the tumour.',
    sources: ['CIViC accepted evidence and the project’s curated additions (data/SOURCES.md)'],
  },
  messages: {
    opposite: 'In this tumour the evidence says the opposite: {reason} Check the tumour or the direction.',
    missing: 'This holds in one tumour type and not in another: {reason} Name the tumour.',
  },
  examples: {
    incorrect: [{ text: '⟦Vemurafenib monotherapy is effective in BRAF V600E-mutant colorectal cancer⟧ [7].' }],
    correct: [{ text: 'Vemurafenib monotherapy showed little activity in BRAF V600E-mutant colorectal cancer [7].' }],
  },
  *check({ block, knowledge }) {
    for (const claim of block.analysis.claims) {
      const conflict = tumourConflict(claim, knowledge);
      if (!conflict) continue;
      const { kind, reason, evidence, strong } = conflict;
      yield {
        start: claim.start,
        end: claim.end,
        messageId: kind,
        severity: kind === 'missing' ? 'info' : strong && !claim.hedged ? 'error' : 'warning',
        data: { reason },
        evidence,
      };
    }
  },
};
