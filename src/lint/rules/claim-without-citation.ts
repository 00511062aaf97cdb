import type { AnalysedBlock } from '../../analysis.ts';
import type { Claim } from '../../claims/types.ts';
import type { Rule } from '../types.ts';

/** Words and figures of somebody who tells what they found themselves: a case, a cohort, an experiment. */
const OWN =
  /\b(?:we|our|ours|us|herein?|this (?:study|trial|work|report|review|case|patient|cohort|series|analysis)|the (?:present|current) (?:study|work|report)|(?:s?he|h(?:er|is)) (?:was|had|received|tumou?r)|months?|IC50|HR|OR)\b|\d ?%|\b[pnP] ?[=<>]|\b\d+\/\d+\b/;

/** Numbers set as plain text where a journal prints them raised or in brackets: "imatinib.3,4 The", "(9–12)". */
const NUMBERED =
  /[\p{Ll}\d)][.,;]\d{1,3}(?:[,–-]\d{1,3}){0,20}(?=\s|$)|\((?:refs?\. ?)?\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20}\)/u;

const UNCITED_SECTIONS =
  /^(?:abstract|summary|conclusions?|highlights|key points|plain[- ]language summary|results|methods|materials and methods)\b/i;

export const claimWithoutCitation: Rule = {
  id: 'claim-without-citation',
  title: 'A mechanism claim without a citation',
  scope: 'block',
  severity: 'info',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A sentence states a mechanism of resistance or sensitivity, and neither it nor the rest of its paragraph behind it cites anything. Reported once a paragraph.',
    why: '17 % of quotations in medical papers misstate their source; a claim without one cannot even be checked.',
    whenNot:
      'Abstracts, summaries and conclusions are left alone, and so is what a sentence tells as its own result: “we found”, rates, months, p values.',
    sources: ['ICMJE recommendations'],
  },
  messages: { uncited: 'This claim has no citation. {offer}' },
  examples: {
    incorrect: [{ text: '⟦T790M mediates gefitinib resistance⟧ in EGFR-mutant lung cancer.' }],
    correct: [
      { text: 'T790M mediates gefitinib resistance in EGFR-mutant lung cancer [4].' },
      { text: 'We found that T790M mediates gefitinib resistance in 12 of 20 tumours.' },
    ],
  },
  *check({ block, knowledge }) {
    if (block.block.kind !== 'paragraph' && block.block.kind !== 'item') return;
    if (block.section.some((heading) => UNCITED_SECTIONS.test(heading))) return;
    const claim = block.analysis.claims.find((one) => isMechanism(one) && !isCited(block, one) && !isOwn(block, one));
    if (!claim) return;
    const evidence = claim.judgement.verdict === 'supported' ? claim.judgement.evidence : [];
    const paper = evidence.map((id) => knowledge.evidence(id)).find((item) => item?.pmid);
    const offer = paper
      ? `${paper.citation} (PMID ${paper.pmid}) supports it: insert the reference.`
      : 'Cite the paper that shows it.';
    yield { start: claim.start, end: claim.end, messageId: 'uncited', data: { offer }, evidence };
  },
};

/** Says outright what an alteration does to a drug: no guess, no lone observation, nothing pieced together. */
const isMechanism = ({ strength, explicit, hedged }: Claim) => explicit && !hedged && strength !== 'observed';

const isOwn = ({ block }: AnalysedBlock, { sentence }: Claim) =>
  OWN.test(block.prose.slice(sentence.start, sentence.end));

/** Cited in its own sentence or behind it: a citation at a paragraph's end covers what leads up to it. */
function isCited({ block }: AnalysedBlock, { sentence }: Claim): boolean {
  return (
    block.citations.some(({ at }) => at >= sentence.start) ||
    NUMBERED.test(block.prose.slice(sentence.start).slice(0, 4000))
  );
}
