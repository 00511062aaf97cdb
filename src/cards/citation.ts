import type { Knowledge, Reference } from '../knowledge/types.ts';
import { decodeTex } from '../references/decode.ts';
import type { BibEntry } from '../references/types.ts';
import { escapeMarkdown } from './markdown.ts';
import { paperCard } from './other.ts';
import type { Card } from './types.ts';

/**
 * The card of a citation key: the entry's paper as the author's bibliography has it, links, whether it was retracted,
 * and which evidence it carries here.
 * @param place name of the bibliography that holds the entry
 */
export function entryCard(entry: BibEntry, place: string, knowledge: Knowledge): Card {
  const { key, fields, pmid, doi } = entry;
  const held = pmid ? knowledge.reference(pmid) : doi ? knowledge.referenceByDoi(doi) : undefined;
  const number = pmid ?? held?.pmid;
  const reference = asReference(entry, held);
  const where = [fields.volume, fields.number ? `(${fields.number})` : '', fields.pages ? `:${fields.pages}` : ''].join(
    '',
  );
  const footer = `\`${key.replaceAll('`', '')}\` in ${escapeMarkdown(place)}${where ? ` · ${escapeMarkdown(decodeTex(where))}` : ''}`;
  const card = number
    ? paperCard({ ...reference, pmid: number }, knowledge)
    : {
        title: reference.title ?? key,
        markdown: withoutPmid(reference, key),
        data: { type: 'reference', ...reference },
      };
  return { ...card, markdown: `${card.markdown}\n\n${footer}`, data: { ...card.data, key } };
}

/** The entry's own words, with what is held where the entry is silent. */
function asReference({ fields, pmid, doi }: BibEntry, held: Reference | undefined): Reference {
  const title = decodeTex(fields.title ?? '') || held?.title;
  const journal = decodeTex(fields.journal ?? fields.journaltitle ?? fields.booktitle ?? '') || held?.journal;
  const year = Number(/\d{4}/.exec(fields.year ?? fields.date ?? '')?.[0] ?? held?.year);
  const raw = fields.author ?? fields.editor ?? '';
  const names = raw
    .slice(0, 20_000)
    .split(/\s+and\s+/i)
    .map(decodeTex)
    .filter(Boolean);
  const own = names
    .filter((name) => name.toLowerCase() !== 'others')
    .map((name) => ({ family: name.includes(',') ? name.slice(0, name.indexOf(',')) : name }));
  const authors = own.length ? own : (held?.authors ?? []);
  return {
    pmid: pmid ?? held?.pmid ?? '',
    ...((doi ?? held?.doi) && { doi: (doi ?? held?.doi)! }),
    ...(title && { title }),
    authors,
    etAl: own.length ? own.length < names.length : (held?.etAl ?? false),
    ...(journal && { journal }),
    ...(year && { year }),
    complete: Boolean(title && journal && year && authors.length),
    retracted: held?.retracted ?? false,
    source: held?.source ?? 'house',
  };
}

function withoutPmid({ title, authors, etAl, journal, year, doi }: Reference, key: string): string {
  const shown = authors.slice(0, 3).map(({ family }) => escapeMarkdown(family));
  const who = shown.length ? `${shown.join(', ')}${etAl || authors.length > 3 ? ' et al.' : ''}` : '';
  return [
    `**${escapeMarkdown(title ?? key)}**`,
    [who, journal && `*${escapeMarkdown(journal)}*`, year].filter(Boolean).join(' · '),
    doi ? `[doi](https://doi.org/${encodeURI(doi)})` : '',
  ]
    .filter(Boolean)
    .join('\n\n');
}
