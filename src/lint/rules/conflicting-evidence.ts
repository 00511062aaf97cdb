import type { Rule } from '../types.ts';

export const conflictingEvidence: Rule = {
  id: 'conflicting-evidence',
  title: 'Stated as settled where the evidence conflicts',
  scope: 'block',
  severity: 'info',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A claim is stated without reserve where curated papers disagree on it.',
    why: 'KRAS G13D and cetuximab have been read both ways; a reader should hear so.',
    whenNot: 'Switch it off in a text that argues for one side and cites both.',
    sources: ['CIViC accepted evidence and the project’s curated additions (data/SOURCES.md)'],
  },
  messages: { conflicting: 'Papers disagree on this: {reason} Say so, or cite both sides.' },
  examples: {
    incorrect: [{ text: '⟦KRAS G13D confers resistance to cetuximab⟧ in colorectal cancer [5].' }],
    correct: [{ text: 'EGFR T790M confers resistance to gefitinib in lung adenocarcinoma [5].' }],
  },
  *check({ block }) {
    for (const { start, end, judgement, hedged } of block.analysis.claims) {
      if (judgement.verdict !== 'conflicting' || hedged) continue;
      const evidence = [...judgement.evidence, ...judgement.against];
      yield { start, end, messageId: 'conflicting', data: { reason: judgement.reason }, evidence };
    }
  },
};
