import type { AnalysedBlock } from '../../analysis.ts';
import type { Claim } from '../../claims/types.ts';
import type { Knowledge } from '../../knowledge/types.ts';
import { isFirm } from '../support/firm.ts';
import { replacement } from '../support/mentions.ts';
import type { Fix, Rule, Severity } from '../types.ts';

/** Words that turn round where a claim is turned round; what is not here has no one-word opposite. */
const OPPOSITE: Readonly<Record<string, string>> = {
  resistant: 'sensitive',
  sensitive: 'resistant',
  resistance: 'sensitivity',
  sensitivity: 'resistance',
  sensitising: 'resistance',
};

export const claimContradictsEvidence: Rule = {
  id: 'claim-contradicts-evidence',
  title: 'The evidence says the opposite',
  scope: 'block',
  severity: 'error',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A sentence says that an alteration makes tumours resistant or sensitive to a drug, and the curated evidence for just this alteration and drug clearly says the opposite.',
    why: 'It is the one error that a reader may act on.',
    whenNot:
      'Silence a single sentence with `oncoprose-disable-next-line claim-contradicts-evidence -- reason` where your own data overrule the literature.',
    sources: ['CIViC accepted evidence and the project’s curated additions (data/SOURCES.md)'],
  },
  messages: { contradicted: 'The evidence says otherwise: {reason} Check the direction, the drug and the alteration.' },
  examples: {
    incorrect: [
      { text: 'Acquired ⟦EGFR T790M sensitises NSCLC to gefitinib⟧ [2].' },
      { text: '⟦ABL1 T315I is sensitive to dasatinib and nilotinib⟧ [2].' },
      { text: 'The ⟦ALK G1202R mutation is highly sensitive to ceritinib⟧ [9].' },
    ],
    correct: [
      { text: 'EGFR T790M confers resistance to gefitinib but not to osimertinib [2].' },
      { text: 'We hypothesised that NRAS Q61R would sensitise cells to vemurafenib; it did not.' },
    ],
  },
  *check({ block, knowledge }) {
    const held = block.analysis.claims.filter(
      (claim) =>
        isHeldAgainst(claim, block) &&
        !isOneOfMany(claim, block.analysis.claims, knowledge) &&
        !isTrueOfFamily(claim, block.analysis.claims),
    );
    for (const claims of byCue(held)) {
      const first = claims.find((claim) => severityOf(claim, knowledge) === 'error') ?? claims[0]!;
      const against = claims.flatMap(({ judgement }) =>
        judgement.against.length ? judgement.against : judgement.evidence,
      );
      yield {
        start: Math.min(...claims.map(({ start }) => start)),
        end: Math.max(...claims.map(({ end }) => end)),
        messageId: 'contradicted',
        severity: severityOf(first, knowledge),
        data: { reason: first.judgement.reason },
        evidence: [...new Set(against)],
        fixes: turned(first, block.block.prose),
      };
    }
  },
};

const isHeldAgainst = (claim: Claim, block: AnalysedBlock) =>
  claim.judgement.verdict === 'contradicted' && isFirm(claim, block);

/** "FGFR-altered": what holds for one gene of a family, or is disputed there, is not held against who speaks of them all. */
const isTrueOfFamily = ({ member, cue, drugs }: Claim, claims: readonly Claim[]): boolean =>
  member === true &&
  claims.some(
    (other) =>
      other.member &&
      other.cue.start === cue.start &&
      other.drugs.join() === drugs.join() &&
      (other.judgement.verdict === 'supported' || other.judgement.verdict === 'conflicting'),
  );

/**
 * "Sensitive to ceritinib and alectinib", the one borne out and the other against one lesser paper: an author who is right
 * of a part of the list knows papers on the rest, too.
 */
function isOneOfMany({ cue, judgement }: Claim, claims: readonly Claim[], knowledge: Knowledge): boolean {
  const against = judgement.against.flatMap((id) => knowledge.evidence(id) ?? []);
  const papers = new Set(against.map(({ pmid, id }) => pmid ?? id));
  return (
    papers.size === 1 &&
    against.every(({ level }) => level === 'C' || level === 'D') &&
    claims.some((other) => other.cue.start === cue.start && other.judgement.verdict === 'supported')
  );
}

/** Claims that hang on one word are one error: "T315I is sensitive to dasatinib and nilotinib". */
function byCue(claims: readonly Claim[]): Iterable<readonly Claim[]> {
  const groups = new Map<number, Claim[]>();
  for (const claim of claims) {
    const group = groups.get(claim.cue.start);
    if (group) group.push(claim);
    else groups.set(claim.cue.start, [claim]);
  }
  return groups.values();
}

/**
 * Error where an unhedged claim on a named drug (members of a class differ) stands against clinical evidence, or promises
 * what the evidence for just this alteration denies: a drug that would be given in vain. Warning otherwise.
 */
function severityOf(claim: Claim, knowledge: Knowledge): Severity {
  const { judgement, hedged, drugs } = claim;
  if (hedged || drugs.length === 0) return 'warning';
  const clinical = judgement.against.some((id) => /[AB]/.test(knowledge.evidence(id)?.level ?? ''));
  return clinical || promisesInVain(claim) ? 'error' : 'warning';
}

/** Sensitivity claimed outright where all evidence for the very alteration, in no other tumour, says resistance. */
const promisesInVain = ({ relation, negated, explicit, judgement }: Claim): boolean =>
  relation === 'sensitivity' &&
  !negated &&
  explicit &&
  judgement.fallback === undefined &&
  judgement.evidence.length === 0 &&
  judgement.tumour !== 'other';

function turned({ cue }: Claim, prose: string): Fix[] {
  const word = prose.slice(cue.start, cue.end);
  const other = OPPOSITE[word.toLowerCase()];
  return other ? [replacement(cue, other, `Change “${word}” to “${other}”`, false)] : [];
}
