import type { Knowledge, Reference } from '../knowledge/types.ts';
import { decodeTex } from '../references/decode.ts';
import { citableOf } from '../references/entry.ts';
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
function asReference(entry: BibEntry, held: Reference | undefined): Reference {
  const { key: _, authors, etAl, ...own } = citableOf(entry);
  const names = authors.length ? { authors, etAl } : { authors: held?.authors ?? [], etAl: held?.etAl ?? false };
  const both = { pmid: '', source: 'bibliography', ...held, ...own, ...names };
  return { ...both, complete: own.complete || (held?.complete ?? false), retracted: held?.retracted ?? false };
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
