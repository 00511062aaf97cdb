import type { AnalysedBlock } from '../../analysis.ts';
import type { Claim } from '../../claims/types.ts';
import type { Rule } from '../types.ts';

/** Words and figures of somebody who tells what they found themselves: a case, a cohort, an experiment. */
const OWN =
  /\b(?:[Ww]e|[Oo]ur|us|[Hh]erein?|[Tt]his (?:study|trial|work|report|review|case|patient|cohort|series|analysis)|[Tt]he (?:present|current) (?:study|work|report)|(?:[Ss]he|[Hh]e|[Hh](?:er|is)) (?:was|had|received|tumou?r)|months?|IC50|HR|OR)\b|\d ?%|\b[pnP] ?[=<>]|\b\d+\/\d+\b/;

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
  messages: { uncited: 'This claim has no citation, so a reader cannot check it. {offer}' },
  examples: {
    incorrect: [
      { text: '⟦T790M mediates gefitinib resistance⟧ in EGFR-mutant lung cancer.' },
      {
        text: '⟦PIK3CA mutation confers resistance to trastuzumab⟧. ERBB2 L755S confers resistance to lapatinib [5].',
      },
    ],
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

/**
 * Says outright what an alteration does to a drug: no guess, no lone observation, nothing pieced together, and nothing
 * that the evidence contradicts, for which no paper is to be found.
 */
const isMechanism = ({ strength, explicit, hedged, judgement }: Claim) =>
  explicit && !hedged && strength !== 'observed' && judgement.verdict !== 'contradicted';

const isOwn = ({ block }: AnalysedBlock, { sentence }: Claim) =>
  OWN.test(block.prose.slice(sentence.start, sentence.end));

/**
 * Cited in its own sentence or behind it: a citation at a paragraph's end covers what leads up to it, unless it
 * belongs to a sentence that claims something of other genes.
 */
function isCited({ block, analysis }: AnalysedBlock, { sentence, genes }: Claim): boolean {
  if (NUMBERED.test(block.prose.slice(sentence.start, sentence.start + LOOK_AHEAD))) return true;
  return block.citations.some(({ at }) => {
    if (at < sentence.start) return false;
    const there = analysis.claims.filter((claim) => claim.sentence.start <= at && claim.sentence.end >= at);
    return there.length === 0 || there.some((claim) => claim.genes.some((gene) => genes.includes(gene)));
  });
}

/** In UTF-16 units: further than a paragraph goes on. */
const LOOK_AHEAD = 4000;
