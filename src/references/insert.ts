import type { Format } from '../text/types.ts';
import { appendReference, type Insertion } from './append.ts';
import { citeAt, type PlainStyle, plainCitation } from './cite.ts';
import { citationKey } from './keys.ts';
import { planNumbered } from './numbered.ts';
import type { BibEntry, Bibliography, BibliographyIndex, Citable } from './types.ts';

/** Everything that inserting references changes, to be applied as one undoable edit. */
export interface InsertionPlan {
  readonly document?: Insertion;
  /** Into the reference list of a plain text with numbered citations; it stands behind `document`. */
  readonly list?: Insertion;
  /** Insertions into the bibliography, in order, all at the same place or behind one another. */
  readonly bibliography: readonly Insertion[];
  readonly keys: readonly string[];
  /** Keys of entries that were there already. */
  readonly reused: readonly string[];
}

class InsertionError extends Error {}

export interface InsertionRequest {
  readonly source: string;
  readonly format: Format;
  /** Caret in the source. */
  readonly offset: number;
  readonly references: readonly Citable[];
  /** All bibliographies of the document: an entry for the same PMID or DOI in any of them is used again. */
  readonly index?: BibliographyIndex;
  /** The one that new entries go to, with its text as it stands. */
  readonly target?: { readonly bibliography: Bibliography; readonly text: string };
  readonly keyTemplate?: string;
  /** How plain text cites: by author and year unless it says otherwise. */
  readonly plainStyle?: PlainStyle;
}

/**
 * Plans the insertion of references: the citation in the document's syntax, and the entries in its bibliography.
 * A reference that is there already is cited by its key, whatever that is. Plain text needs no bibliography.
 * @throws InsertionError where the bibliography leaves no safe place for an entry
 */
export function planInsertion({
  source,
  format,
  offset,
  references,
  index,
  target,
  keyTemplate,
  plainStyle = 'author-year',
}: InsertionRequest): InsertionPlan {
  if (format === 'plain') return planPlain(source, offset, references, plainStyle);
  const keys: string[] = [];
  const reused: string[] = [];
  const insertions: Insertion[] = [];
  const taken = new Set<string>();
  let text = target?.text ?? '';
  let entries = target?.bibliography.entries ?? [];
  for (const reference of references) {
    const known = index && entryOf(reference, index);
    if (known) {
      keys.push(known.key);
      reused.push(known.key);
      continue;
    }
    const isTaken = (candidate: string) => taken.has(candidate) || index?.entry(candidate) !== undefined;
    const { key: own } = reference;
    const key = own && !isTaken(own) ? own : citationKey(reference, isTaken, keyTemplate);
    taken.add(key);
    keys.push(key);
    if (!target) continue;
    const { format: fileFormat, uri } = target.bibliography;
    const insertion = appendReference(text, { format: fileFormat, entries }, reference, key);
    if (!insertion) {
      throw new InsertionError(
        `${uri} is damaged, so that no entry can be added without touching the rest. Repair it first; nothing was changed.`,
      );
    }
    insertions.push(insertion);
    text = text.slice(0, insertion.at) + insertion.text + text.slice(insertion.at);
    entries = fileFormat === 'bibtex' ? entries : [];
  }
  const document = citeAt(source, format, offset, keys);
  return { ...(document && { document }), bibliography: insertions, keys, reused };
}

/** The entry of a paper in the bibliographies: by PMID, by DOI, or by the key it has where the entry tells no other. */
function entryOf({ pmid, doi, key }: Citable, index: BibliographyIndex): BibEntry | undefined {
  const known = (pmid ? index.byPmid(pmid) : undefined) ?? (doi ? index.byDoi(doi) : undefined);
  if (known || !key) return known;
  const named = index.entry(key);
  const isOther = (pmid && named?.pmid && named.pmid !== pmid) || (doi && named?.doi && named.doi !== doi);
  return isOther ? undefined : named;
}

function planPlain(source: string, offset: number, references: readonly Citable[], style: PlainStyle): InsertionPlan {
  const gap = offset > 0 && /\S/.test(source[offset - 1]!) ? ' ' : '';
  const rest = { bibliography: [], keys: [], reused: [] };
  if (style === 'author-year') {
    return { document: { at: offset, text: gap + references.map(plainCitation).join(' ') }, ...rest };
  }
  const { numbers, list, listAt } = planNumbered(source, references);
  const document = { at: offset, text: `${gap}[${numbers.join(',')}]` };
  return { document, ...(list && { list: { at: Math.max(listAt, offset), text: list } }), ...rest };
}
