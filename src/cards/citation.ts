import type { Knowledge, Reference } from '../knowledge/types.ts';
import { decodeTex } from '../references/decode.ts';
import { citableOf } from '../references/entry.ts';
import type { BibEntry } from '../references/types.ts';
import { dotted, escapeMarkdown } from './markdown.ts';
import { paperCard } from './other.ts';
import type { Card, CardOptions } from './types.ts';
import { inEnglish } from './words.ts';

/**
 * The card of a citation key: the entry's paper as the author's bibliography has it, links, whether it was retracted,
 * and which evidence it carries here.
 * @param place name of the bibliography that holds the entry
 */
export function entryCard(entry: BibEntry, place: string, knowledge: Knowledge, options: CardOptions = {}): Card {
  const { key, fields, pmid, doi } = entry;
  const { t = inEnglish } = options;
  const held = pmid ? knowledge.reference(pmid) : doi ? knowledge.referenceByDoi(doi) : undefined;
  const where = [fields.volume, fields.number ? `(${fields.number})` : '', fields.pages ? `:${fields.pages}` : ''].join(
    '',
  );
  const footer = dotted([
    t('{0} in {1}', `\`${key.replaceAll('`', '')}\``, escapeMarkdown(place)),
    where && escapeMarkdown(decodeTex(where)),
  ]);
  const reference = asReference(entry, held);
  const card = paperCard({ ...reference, pmid: pmid ?? held?.pmid ?? '' }, knowledge, options, footer, key);
  return { ...card, data: { ...card.data, key } };
}

/** The entry's own words, with what is held where the entry is silent. */
function asReference(entry: BibEntry, held: Reference | undefined): Reference {
  const { key: _, authors, etAl, ...own } = citableOf(entry);
  const names = authors.length ? { authors, etAl } : { authors: held?.authors ?? [], etAl: held?.etAl ?? false };
  const both = { pmid: '', source: 'bibliography', ...held, ...own, ...names };
  return { ...both, complete: own.complete || (held?.complete ?? false), retracted: held?.retracted ?? false };
}
