import type { Claim } from '../../claims/types.ts';
import type { Knowledge } from '../../knowledge/types.ts';
import { replacement } from '../support/mentions.ts';
import type { Rule } from '../types.ts';

const ABSOLUTE =
  /\b(?:proves?|proven|always|never|invariably|without exception|all patients (?:will )?(?:respond|relapse|progress|die)|no patients? (?:will )?respond|100 ?% of patients|guarantees?|cures?)\b/i;

/** Causal verbs and what to write where the papers only observe. */
const CALIBRATED: Readonly<Record<string, string>> = {
  confers: 'was associated with',
  conferred: 'was associated with',
  causes: 'was associated with',
  caused: 'was associated with',
  drives: 'was associated with',
  mediates: 'was associated with',
};

export const overstatedClaim: Rule = {
  id: 'overstated-claim',
  title: 'Stronger words than the evidence',
  scope: 'block',
  severity: 'info',
  profiles: ['hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A claim uses absolute words (proves, always, all patients respond), or a causal verb where the evidence held is a case report or only clinical observation.',
    why: 'Causal wording is earned where functional and clinical evidence agree (T790M, T315I, C481S); elsewhere “was associated with” is what the papers show.',
    whenNot: 'It is off in the default profile: much good prose is causal by habit. Turn it on for reports.',
    sources: ['CIViC evidence levels', 'ICMJE recommendations'],
  },
  messages: {
    absolute: '“{words}” claims more than any study shows. Say in whom, how many, and by which study.',
    causal: '“{words}” is causal, but the evidence held is {level}: calibrate it to “{calibrated}”.',
  },
  examples: {
    incorrect: [{ text: 'EGFR T790M ⟦always⟧ confers resistance to gefitinib [2].' }],
    correct: [{ text: 'EGFR T790M was found at progression on gefitinib in half of the patients [2].' }],
  },
  *check({ block, knowledge }) {
    const { prose } = block.block;
    const seen = new Set<number>();
    for (const claim of block.analysis.claims) {
      const { sentence } = claim;
      if (seen.has(sentence.start)) continue;
      seen.add(sentence.start);
      const words = ABSOLUTE.exec(prose.slice(sentence.start, sentence.end));
      if (words) {
        const start = sentence.start + words.index;
        yield { start, end: start + words[0].length, messageId: 'absolute', data: { words: words[0] } };
      }
      const cue = prose.slice(claim.cue.start, claim.cue.end);
      const calibrated = CALIBRATED[cue.toLowerCase()];
      const level = onlyCaseReports(claim, knowledge);
      if (!calibrated || !level) continue;
      yield {
        ...claim.cue,
        messageId: 'causal',
        data: { words: cue, level, calibrated },
        evidence: claim.judgement.evidence,
        fixes: [replacement(claim.cue, calibrated, `Change to “${calibrated}”`, false)],
      };
    }
  },
};

/** What the evidence amounts to where it is neither a trial nor a functional experiment. */
function onlyCaseReports({ judgement, strength }: Claim, knowledge: Knowledge): string | undefined {
  if (strength !== 'causal' || judgement.verdict !== 'supported') return undefined;
  const levels = new Set(judgement.evidence.map((id) => knowledge.evidence(id)?.level));
  return levels.size === 1 && levels.has('C') ? 'a case study (level C)' : undefined;
}
