import type { Evidence } from '../../knowledge/types.ts';
import { realConflict } from '../support/conflict.ts';
import type { Rule } from '../types.ts';

export const conflictingEvidence: Rule = {
  id: 'conflicting-evidence',
  title: 'Stated as settled where the evidence conflicts',
  scope: 'block',
  severity: 'info',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A claim is stated without reserve where curated papers disagree on it: clinical studies of comparable level, in one tumour type, of the drug given alone.',
    why: 'KRAS G13D and cetuximab have been read both ways; a reader should hear so.',
    whenNot: 'Switch it off in a text that argues for one side and cites both.',
    sources: ['CIViC accepted evidence and the project’s curated additions (data/SOURCES.md)'],
  },
  messages: {
    conflicting:
      'Papers disagree on this: {agreeing} found {way}, {opposing} found {other}; stated as settled, one side is hidden. Say so, or cite both.',
  },
  examples: {
    incorrect: [{ text: '⟦KRAS G13D confers resistance to cetuximab⟧ in colorectal cancer [5].' }],
    correct: [{ text: 'EGFR T790M confers resistance to gefitinib in lung adenocarcinoma [5].' }],
  },
  *check({ block, knowledge }) {
    for (const claim of block.analysis.claims) {
      const conflict = realConflict(claim, knowledge);
      if (!conflict) continue;
      const { agreeing, opposing } = conflict;
      const [one, other] = [agreeing[0]!, opposing[0]!];
      yield {
        start: claim.start,
        end: claim.end,
        messageId: 'conflicting',
        data: { agreeing: cited(one), opposing: cited(other), way: one.significance, other: other.significance },
        evidence: [...agreeing, ...opposing].map(({ id }) => id),
      };
    }
  },
};

/** `Amado et al., 2008 (level B, PMID 18316791, reviewed 2023-01-09)` */
function cited({ citation, level, pmid, date }: Evidence): string {
  return `${citation} (level ${level}${pmid ? `, PMID ${pmid}` : ''}, reviewed ${date.slice(0, 10)})`;
}
