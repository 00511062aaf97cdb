import { blocksWithPmid, keysCited } from '../support/identified.ts';
import type { Rule } from '../types.ts';

export const identifierYearMismatch: Rule = {
  id: 'identifier-year-mismatch',
  title: 'A PMID that does not fit its year',
  scope: 'document',
  severity: 'warning',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A PMID stands with a year in which PubMed gave out no such number, in the text or in a cited entry.',
    why: 'PMIDs are given in order, so a number of 2016 beside the year 2011 belongs to another paper.',
    whenNot:
      'Papers added to PubMed long after they appeared have later numbers: only a number given out before the year is marked, or one much later.',
    sources: ['PMIDs with their years in the bundled references (data/SOURCES.md)'],
  },
  messages: {
    year: 'PMID {pmid} was given out in or about {given}, which does not fit {year}. Check the number against the paper.',
  },
  examples: {
    incorrect: [
      { text: 'See Smith et al. 2011 (PMID ⟦27760149⟧).' },
      {
        text: 'T790M was found at relapse [@⟦kobayashi2005⟧].',
        format: 'markdown',
        bibliography: '@article{kobayashi2005, year = {1995}, pmid = {15728811}}',
      },
    ],
    correct: [{ text: 'See Kobayashi et al. 2005 (PMID 15728811).' }],
  },
  *check({ analysis, bibliography, knowledge }) {
    for (const { start, block } of blocksWithPmid(analysis)) {
      for (const match of block.source.matchAll(/\b((?:19|20)\d\d)[a-z]?\s?[;,)]{0,2}\s?\(?PMID:?\s*(\d{6,8})\b/g)) {
        const given = otherYear(match[2]!, Number(match[1]));
        const at = match.index + match[0].length - match[2]!.length;
        if (!given) continue;
        yield {
          start: start + at,
          end: start + at + match[2]!.length,
          messageId: 'year',
          data: { pmid: match[2]!, given, year: match[1]! },
        };
      }
    }
    const told = new Set<string>();
    for (const { key, start, end } of bibliography ? keysCited(analysis) : []) {
      const entry = bibliography?.entry(key);
      const year = /\b(?:19|20)\d\d\b/.exec(
        entry?.fields.year ?? entry?.fields.date ?? entry?.fields.issued ?? '',
      )?.[0];
      if (!entry?.pmid || !year || told.has(key)) continue;
      told.add(key);
      const given = otherYear(entry.pmid, Number(year));
      if (given) yield { start, end, messageId: 'year', data: { pmid: entry.pmid, given, year } };
    }

    function otherYear(pmid: string, year: number): string | undefined {
      const years = knowledge.yearsOfPmid(pmid);
      // A paper may enter PubMed a year before print and several years after; a year of grace before, three after.
      if (!years || (year >= years.first - 3 && year <= years.last + 1)) return undefined;
      return years.first === years.last ? String(years.first) : `${years.first}–${years.last}`;
    }
  },
};
