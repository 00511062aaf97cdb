import type { AnalysedBlock } from '../../analysis.ts';
import type { Claim } from '../../claims/types.ts';
import type { Rule } from '../types.ts';

const UNCITED_SECTIONS =
  /^(?:abstract|summary|conclusions?|highlights|key points|plain[- ]language summary|results|methods|materials and methods)\b/i;

export const claimWithoutCitation: Rule = {
  id: 'claim-without-citation',
  title: 'A mechanism claim without a citation',
  scope: 'block',
  severity: 'info',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A sentence states a mechanism of resistance or sensitivity, and neither it nor the rest of its paragraph behind it cites anything.',
    why: '17 % of quotations in medical papers misstate their source; a claim without one cannot even be checked.',
    whenNot: 'Abstracts, summaries, conclusions and a paper’s own results are left alone.',
    sources: ['ICMJE recommendations'],
  },
  messages: { uncited: 'This claim has no citation. {offer}' },
  examples: {
    incorrect: [{ text: '⟦T790M mediates gefitinib resistance⟧ in EGFR-mutant lung cancer.' }],
    correct: [{ text: 'T790M mediates gefitinib resistance in EGFR-mutant lung cancer [4].' }],
  },
  *check({ block, knowledge }) {
    if (block.block.kind !== 'paragraph' && block.block.kind !== 'item') return;
    if (block.section.some((heading) => UNCITED_SECTIONS.test(heading))) return;
    const marked = new Set<number>();
    for (const claim of block.analysis.claims) {
      if (isCited(block, claim) || marked.has(claim.sentence.start)) continue;
      marked.add(claim.sentence.start);
      const evidence = claim.judgement.verdict === 'supported' ? claim.judgement.evidence : [];
      const pmid = evidence.map((id) => knowledge.evidence(id)).find((item) => item?.pmid);
      const offer = pmid
        ? `${pmid.citation} (PMID ${pmid.pmid}) supports it: insert the reference.`
        : 'Cite the paper that shows it.';
      yield { start: claim.start, end: claim.end, messageId: 'uncited', data: { offer }, evidence };
    }
  },
};

/** Cited in its own sentence or behind it: a citation at a paragraph's end covers what leads up to it. */
function isCited({ block }: AnalysedBlock, { sentence }: Claim): boolean {
  return block.citations.some(({ at }) => at >= sentence.start);
}
