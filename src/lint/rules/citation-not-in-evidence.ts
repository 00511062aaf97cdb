import { placeRange } from '../placing.ts';
import type { Rule } from '../types.ts';

export const citationNotInEvidence: Rule = {
  id: 'citation-not-in-evidence',
  title: 'The cited paper is not among those held for the claim',
  scope: 'document',
  severity: 'hint',
  profiles: ['hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A sentence makes a claim for which we hold papers, and cites only others.',
    why: 'It is a reminder to check, never a judgement: our papers are a part of the literature.',
    whenNot: 'It is off in the default profile, because the literature is larger than any database.',
    sources: ['CIViC accepted evidence (data/SOURCES.md)'],
  },
  messages: {
    absent:
      'The paper cited is not among the {count} that we hold for this claim ({held}). That does not make it wrong: check that it carries the claim.',
  },
  examples: {
    incorrect: [
      {
        text: '⟦EGFR T790M confers resistance to gefitinib⟧ [@chapman2011].',
        format: 'markdown',
        bibliography: '@article{chapman2011, pmid = {21639808}}',
      },
    ],
    correct: [
      {
        text: 'EGFR T790M confers resistance to gefitinib [@kobayashi2005].',
        format: 'markdown',
        bibliography: '@article{kobayashi2005, pmid = {15728811}}',
      },
    ],
  },
  *check({ analysis, bibliography, knowledge }) {
    if (!bibliography) return;
    for (const placed of analysis.blocks) {
      for (const claim of placed.analysis.claims) {
        if (claim.judgement.verdict !== 'supported') continue;
        const items = claim.judgement.evidence.flatMap((id) => knowledge.evidence(id) ?? []);
        const held = new Set(items.flatMap(({ pmid }) => pmid ?? []));
        const citations = placed.block.citations.filter(
          ({ at }) => at >= claim.sentence.start && at <= claim.sentence.end + 1,
        );
        const cited = citations.flatMap(({ keys }) => keys.map(({ key }) => bibliography.entry(key)?.pmid));
        if (!held.size || !cited.length || cited.some((pmid) => !pmid || held.has(pmid))) continue;
        const data = { count: String(held.size), held: `${items[0]!.citation}, PMID ${items[0]!.pmid}` };
        yield {
          ...placeRange(placed.block, placed.start, claim),
          messageId: 'absent',
          data,
          evidence: claim.judgement.evidence,
        };
      }
    }
  },
};
