import { scanBibtex } from './bibtex.ts';
import { readStructured } from './csl.ts';
import type { BibEntry, Bibliography, BibliographyFormat, BibliographyIndex } from './types.ts';

/** The format of a bibliography by its name and, for YAML, by its shape. */
function bibliographyFormat(name: string, text = ''): BibliographyFormat | undefined {
  if (/\.(?:bib|bibtex|biblatex)$/i.test(name)) return 'bibtex';
  if (/\.json$/i.test(name)) return 'csl-json';
  if (!/\.ya?ml$/i.test(name)) return undefined;
  return /^(?:---\s*\n)?\s*(?:references\s*:|- )/m.test(text.slice(0, 2000)) ? 'csl-yaml' : 'hayagriva';
}

/** Reads a bibliography. Never throws: what could not be read is in `problems`. */
export function readBibliography(
  uri: string,
  text: string,
  format = bibliographyFormat(uri, text) ?? 'bibtex',
): Bibliography {
  return { uri, format, ...(format === 'bibtex' ? scanBibtex(text) : readStructured(text, format)) };
}

/** Puts bibliographies behind look-ups; where a key stands twice the first one counts, as it does for the typesetters. */
export function createBibliographyIndex(
  bibliographies: readonly Bibliography[],
  shared: ReadonlySet<string> = new Set(),
): BibliographyIndex {
  const byKey = new Map<string, BibEntry>();
  const byPmid = new Map<string, BibEntry>();
  const byDoi = new Map<string, BibEntry>();
  for (const { entries } of bibliographies) {
    for (const entry of entries) {
      if (!byKey.has(entry.key)) byKey.set(entry.key, entry);
      if (entry.pmid && !byPmid.has(entry.pmid)) byPmid.set(entry.pmid, entry);
      const doi = entry.doi?.toLowerCase();
      if (doi && !byDoi.has(doi)) byDoi.set(doi, entry);
    }
  }
  return {
    bibliographies,
    shared,
    entry: (key) => byKey.get(key),
    byPmid: (pmid) => byPmid.get(pmid),
    byDoi: (doi) => byDoi.get(doi.toLowerCase()),
  };
}
