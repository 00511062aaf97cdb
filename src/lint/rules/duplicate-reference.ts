import { keysCited } from '../support/identified.ts';
import type { Rule } from '../types.ts';

export const duplicateReference: Rule = {
  id: 'duplicate-reference',
  title: 'One paper under two keys',
  scope: 'document',
  severity: 'info',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'Two entries with the same PMID or DOI are both cited.',
    why: 'The reference list prints the paper twice.',
    whenNot: 'Switch it off where a preprint and its paper share an identifier on purpose.',
    sources: ['The document’s own bibliographies'],
  },
  messages: {
    duplicate:
      '“{key}” and “{other}” are the same paper ({identifier}), which the list would give twice. Cite one key.',
  },
  examples: {
    incorrect: [
      {
        text: 'T790M was found at relapse [@kobayashi2005; @⟦kob05⟧].',
        format: 'markdown',
        bibliography: '@article{kobayashi2005, pmid = {15728811}}\n@article{kob05, pmid = {15728811}}',
      },
    ],
    correct: [
      {
        text: 'T790M was found at relapse [@kobayashi2005; @pao2005].',
        format: 'markdown',
        bibliography: '@article{kobayashi2005, pmid = {15728811}}\n@article{pao2005, pmid = {15737014}}',
      },
    ],
  },
  *check({ analysis, bibliography }) {
    if (!bibliography) return;
    const first = new Map<string, string>();
    for (const { key, start, end } of keysCited(analysis)) {
      const entry = bibliography.entry(key);
      for (const identifier of [entry?.pmid && `PMID ${entry.pmid}`, entry?.doi && `doi ${entry.doi.toLowerCase()}`]) {
        if (!identifier) continue;
        const other = first.get(identifier) ?? key;
        first.set(identifier, other);
        if (other === key) continue;
        yield {
          start,
          end,
          messageId: 'duplicate',
          data: { key, other, identifier },
          fixes: [{ title: `Cite ${other}`, safe: false, edits: [{ start, end, text: other }] }],
        };
        break;
      }
    }
  },
};
