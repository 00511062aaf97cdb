import { distance } from 'fastest-levenshtein';
import { keysCited } from '../support/identified.ts';
import type { Rule } from '../types.ts';

export const undefinedCitation: Rule = {
  id: 'undefined-citation',
  title: 'A citation key that no bibliography has',
  scope: 'document',
  severity: 'warning',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A key is cited that none of the document’s bibliographies defines. Cross-references (`@fig-…`, `@tbl-…`) are not citations.',
    why: 'It prints as a question mark or in bold, and the claim stands without its source.',
    whenNot: 'It keeps silent where no bibliography was found.',
    sources: ['Pandoc, BibLaTeX and Typst citation syntax'],
  },
  messages: {
    undefined:
      'No bibliography of this document has the key “{key}”{near}, so the citation stays empty. Correct the key or insert the reference.',
  },
  examples: {
    incorrect: [
      {
        text: 'Gefitinib fails where T790M is found [@⟦kobayashi205⟧].',
        format: 'markdown',
        bibliography: '@article{kobayashi2005, year = {2005}, pmid = {15728811}}',
      },
    ],
    correct: [
      {
        text: 'Gefitinib fails where T790M is found [@kobayashi2005]; see @fig-one.',
        format: 'markdown',
        bibliography: '@article{kobayashi2005, year = {2005}, pmid = {15728811}}',
      },
    ],
  },
  *check({ analysis, bibliography }) {
    if (!bibliography?.bibliographies.some(({ entries }) => entries.length)) return;
    for (const { key, start, end } of keysCited(analysis)) {
      if (bibliography.entry(key)) continue;
      const near = nearestKey(
        key,
        bibliography.bibliographies.flatMap(({ entries }) => entries),
      );
      yield {
        start,
        end,
        messageId: 'undefined',
        data: { key, near: near ? `; the nearest is “${near}”` : '' },
        fixes: near ? [{ title: `Change to ${near}`, safe: false, edits: [{ start, end, text: near }] }] : [],
      };
    }
  },
};

function nearestKey(key: string, entries: readonly { readonly key: string }[]): string | undefined {
  let best: string | undefined;
  let least = Math.max(2, Math.floor(key.length / 4)) + 1;
  for (const entry of entries) {
    const far = Math.abs(entry.key.length - key.length) < least ? distance(key, entry.key) : least;
    if (far < least) [best, least] = [entry.key, far];
  }
  return best;
}
