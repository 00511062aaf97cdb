import type { Rule } from '../types.ts';

/** How each kind of identifier is announced in prose, and what it must look like. */
const KINDS = [
  {
    kind: 'PMID',
    find: /\bPMID\s*[:#]?\s*([A-Za-z0-9]{1,20})\b/g,
    valid: /^[1-9]\d{0,7}$/,
    form: 'one to eight digits',
  },
  { kind: 'PMCID', find: /\bPMCID\s*[:#]?\s*([A-Za-z0-9]{1,20})\b/g, valid: /^PMC\d{4,9}$/, form: 'PMC and digits' },
  {
    kind: 'DOI',
    find: /\bdoi\s*[:#]?\s*(?:https?:\/\/(?:dx\.)?doi\.org\/)?(1[\w.]{0,10}\/?[^\s,;)\]}]{0,200})/gi,
    valid: /^10(?:\.\d{4,9}\/\S+|\/[a-z0-9]+)$/,
    form: '10., four to nine digits, a slash and a suffix',
  },
  { kind: 'trial number', find: /\b(NCT[\s-]?\d{1,12})\b/g, valid: /^NCT[\s-]?\d{8}$/, form: 'NCT and eight digits' },
] as const;

export const malformedIdentifier: Rule = {
  id: 'malformed-identifier',
  title: 'An identifier that cannot exist',
  scope: 'block',
  inReferences: true,
  severity: 'error',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A PMID, PMCID, DOI or trial number does not have the form that all identifiers of its kind have.',
    why: 'A reader who follows it finds nothing.',
    whenNot: 'There is no common reason to switch it off.',
    sources: ['PubMed, DOI and ClinicalTrials.gov identifier formats'],
  },
  messages: {
    malformed: '{text} is no {kind}: that takes {form}, and this leads to no paper. Check it against the source.',
  },
  examples: {
    incorrect: [{ text: 'See Kobayashi 2005 (PMID ⟦157281100⟧).' }, { text: 'The trial (⟦NCT0215198⟧) was stopped.' }],
    correct: [
      { text: 'See Kobayashi 2005 (PMID 15728811, doi:10.1056/NEJMoa044238).' },
      { text: 'Trial registration: NCT 02576431.' },
    ],
  },
  *check({ block: { block } }) {
    for (const { kind, find, valid, form } of KINDS) {
      for (const match of block.source.matchAll(find)) {
        const text = match[1]!.replace(/[.:]+$/, '');
        if (valid.test(text) || !/\d/.test(text)) continue;
        const start = match.index + match[0].indexOf(match[1]!);
        yield { start, end: start + text.length, inSource: true, messageId: 'malformed', data: { text, kind, form } };
      }
    }
  },
};
