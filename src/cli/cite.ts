import { readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Reference } from '../knowledge/types.ts';
import {
  appendReference,
  bibtexStyle,
  citationKey,
  createBibliographyIndex,
  plainCitation,
  readBibliography,
  suggestReferences,
  toBibtex,
  toCsl,
  vancouver,
} from '../references/index.ts';
import type { Oncoprose } from '../service.ts';
import { fileError, UserError } from './failure.ts';

const WRITERS: Readonly<Record<string, (reference: Reference, key: string) => string>> = {
  bibtex: (reference, key) => toBibtex(reference, key, bibtexStyle('', { entries: [] })),
  'csl-json': (reference, key) => JSON.stringify([toCsl(reference, key)], null, 2),
  markdown: (_, key) => `[@${key}]`,
  latex: (_, key) => `\\cite{${key}}`,
  typst: (_, key) => `@${key}`,
  vancouver,
  plain: plainCitation,
};

/** `cite QUERY`. Returns the exit status: 1 where nothing is held for the query. */
export async function cite(
  service: Oncoprose,
  query: string,
  { format, bib }: { readonly format: string; readonly bib?: string },
): Promise<number> {
  const writer = WRITERS[format];
  if (!writer) throw new UserError(`--format takes ${Object.keys(WRITERS).join(', ')}, not ${format}.`);
  const reference = find(service, query);
  if (!reference) {
    console.error(
      `No paper is held for “${query}”. Give a PMID or a DOI, or name an alteration and a drug (“EGFR T790M gefitinib”).`,
    );
    return 1;
  }
  const key = bib ? await append(bib, reference) : citationKey(reference, () => false);
  process.stdout.write(`${writer(reference, key)}\n`);
  return 0;
}

/** The paper that a query means: by PMID, by DOI, or the best one for the words. */
function find({ knowledge, analyse }: Oncoprose, query: string): Reference | undefined {
  const pmid = /^(?:PMID:?\s*)?(\d{1,8})$/i.exec(query.trim())?.[1];
  if (pmid) return knowledge.reference(pmid);
  const doi = /10\.\d{4,9}\/\S+/.exec(query)?.[0];
  if (doi) return knowledge.referenceByDoi(doi);
  return suggestReferences(analyse(query, 'plain'), 0, knowledge, 1)[0]?.reference;
}

/** Adds the reference to a bibliography, once; returns the key that it has there. */
async function append(file: string, reference: Reference): Promise<string> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw fileError(file, error);
  });
  if (text.includes('\uFFFD'))
    throw new UserError(
      `${file} is not UTF-8, so that writing it would change it. Convert it first; nothing was changed.`,
    );
  const bibliography = readBibliography(file, text);
  const index = createBibliographyIndex([bibliography]);
  const known = index.byPmid(reference.pmid) ?? (reference.doi ? index.byDoi(reference.doi) : undefined);
  if (known) return known.key;
  const key = citationKey(reference, (candidate) => index.entry(candidate) !== undefined);
  const insertion = appendReference(text, bibliography, reference, key);
  if (!insertion)
    throw new UserError(
      `${file} is damaged, so that no entry can be added without touching the rest. Repair it first; nothing was changed.`,
    );
  const whole = text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at);
  const beside = path.join(path.dirname(file), `.${path.basename(file)}.oncoprose-${process.pid}`);
  try {
    await writeFile(beside, whole);
    await rename(beside, file);
  } catch (error) {
    throw fileError(file, error);
  }
  return key;
}
