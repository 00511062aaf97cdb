import { tumourConflict } from '../../claims/tumour.ts';
import { readingOf } from '../../knowledge/readings.ts';
import type { Evidence } from '../../knowledge/types.ts';
import { isFirm } from '../support/firm.ts';
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
    opposite:
      'In this tumour the evidence says the opposite: {opposite}. It holds in {elsewhere}. Check the tumour or the direction.',
    unstated:
      'This turns round with the tumour: {elsewhere}, but {opposite}. Without it the sentence is wrong for one of them: name the tumour.',
  },
  examples: {
    incorrect: [{ text: '⟦Vemurafenib monotherapy is effective in BRAF V600E⟧-mutant colorectal cancer [7].' }],
    correct: [
      { text: 'Vemurafenib monotherapy showed little activity in BRAF V600E-mutant colorectal cancer [7].' },
      { text: 'In BRAF V600E-mutant colorectal cancer vemurafenib was tried [7]; one partial response was seen.' },
    ],
  },
  *check({ block, knowledge }) {
    for (const claim of block.analysis.claims) {
      // Which gene of a family the author has in mind is not known.
      const conflict = claim.member ? undefined : tumourConflict(claim, knowledge);
      if (!conflict || !isFirm(claim, block)) continue;
      const { kind, elsewhere, opposite } = conflict;
      // Where the evidence for this tumour is plain enough, or no other tumour plainly shows what is claimed, the
      // tumour was not confused: claim-contradicts-evidence tells it.
      const told = claim.judgement.verdict === 'contradicted' || !elsewhere.some(isPlain);
      if (kind === 'opposite' && told) continue;
      yield {
        start: claim.start,
        end: claim.end,
        messageId: kind,
        severity: kind === 'unstated' ? 'info' : claim.hedged ? 'warning' : 'error',
        data: { opposite: cited(opposite[0]), elsewhere: cited(elsewhere[0]) },
        evidence: [...opposite, ...elsewhere].map(({ id }) => id),
      };
    }
  },
};

/** Says that there is an effect, and not only that one was looked for in vain. */
const isPlain = (item: Evidence): boolean => !readingOf(item)?.startsWith('no-');

/** `colorectal cancer: not active (Kopetz et al., 2015, level B, PMID …, reviewed …)` */
function cited(item: Evidence | undefined): string {
  if (!item) return '';
  const { citation, level, pmid, date, diseaseName, significance, direction } = item;
  const reading = `${direction === 'does-not-support' ? 'no ' : ''}${significance}`;
  return `${diseaseName ?? 'tumour not stated'}: ${reading} (${citation}, level ${level}${pmid ? `, PMID ${pmid}` : ''}, reviewed ${date})`;
}
