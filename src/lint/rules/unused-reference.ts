import { declarationSites } from '../../references/declaration-sites.ts';
import { uncitedEntries } from '../../references/uncited.ts';
import type { Rule } from '../types.ts';

/** As many keys as a message names. */
const NAMED = 5;

export const unusedReference: Rule = {
  id: 'unused-reference',
  title: 'An entry of the bibliography that nothing cites',
  scope: 'document',
  severity: 'hint',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'Entries of a bibliography that the document declares are cited nowhere in it. It is told once, where the bibliography is declared.',
    why: 'An entry may be left over from a sentence that was cut, or its citation was forgotten.',
    whenNot:
      'Switch it off where documents in several folders share a bibliography. It keeps silent about libraries of more than 1,000 entries, about bibliographies that another manuscript of the same folder declares or a project for all its documents, and where a document has parts in other files, cites everything (`\\nocite{*}`, `nocite`, `full: true`) or defines commands of its own that cite.',
    sources: ['The document’s own bibliographies'],
  },
  messages: {
    unused: 'Nothing here cites {keys} of {path}. Cite {them}, or take {them} out of the bibliography.',
  },
  examples: {
    incorrect: [
      {
        text: '---\nbibliography: ⟦references.bib⟧\n---\n\nT790M was found at relapse [@pao2005].',
        format: 'markdown',
        bibliography: '@article{kobayashi2005, pmid = {15728811}}\n@article{pao2005, pmid = {15737014}}',
      },
    ],
    correct: [
      {
        text: '---\nbibliography: references.bib\n---\n\nT790M was found at relapse [@pao2005; @kobayashi2005].',
        format: 'markdown',
        bibliography: '@article{kobayashi2005, pmid = {15728811}}\n@article{pao2005, pmid = {15737014}}',
      },
    ],
  },
  *check({ analysis, bibliography }) {
    const uncited = new Map(
      bibliography?.bibliographies.flatMap((one) => {
        const keys = bibliography.shared.has(one.uri) ? [] : uncitedEntries(analysis, one);
        return keys.length ? [[one.uri, keys] as const] : [];
      }),
    );
    if (!uncited.size) return;
    for (const { path, start, end } of declarationSites(analysis.prose)) {
      const name = path.replace(/^(?:\.{1,2}\/)+/, '');
      const uri = [...uncited.keys()].find((one) => one === name || one.endsWith(`/${name}`));
      const keys = (uri && uncited.get(uri)) || [];
      if (!keys.length) continue;
      const data = { keys: listed(keys), path: name, them: keys.length > 1 ? 'them' : 'it' };
      yield { start, end, messageId: 'unused', data };
    }
  },
};

function listed(keys: readonly string[]): string {
  const named = keys.slice(0, NAMED).map((key) => `“${key}”`);
  const more = keys.length - named.length;
  return more ? `${named.join(', ')} and ${more} more` : named.join(', ');
}
