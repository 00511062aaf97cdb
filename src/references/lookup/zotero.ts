import { citable } from '../citable.ts';
import { type Client, readJson, unreadable } from './http.ts';
import { filled, plainTitle, record, records, yearOf } from './text.ts';
import { type FoundPaper, LookupError } from './types.ts';

/** A paper of the user's Zotero library, with the key that Better BibTeX gives it. */
interface ZoteroItem extends FoundPaper {
  readonly key: string;
}

/** Zotero on this machine through Better BibTeX's HTTP address (“JSON-RPC” and “Cite as you write” in its manual). */
export interface Zotero {
  /** Is Zotero running with Better BibTeX? */
  ready(signal?: AbortSignal): Promise<boolean>;
  /** Items of the library by words of title, authors, year or key. */
  search(words: string, signal?: AbortSignal): Promise<readonly ZoteroItem[]>;
  /** Opens Zotero's own picker; what the user picks there. */
  pick(signal?: AbortSignal): Promise<readonly ZoteroItem[]>;
}

export function createZotero(client: Client, host: string): Zotero {
  const call = (path: string, rest: { body?: unknown; patient?: boolean; signal?: AbortSignal | undefined }) => {
    const { signal, ...others } = rest;
    return client({
      service: 'zotero',
      url: `${host}/better-bibtex/${path}`,
      ...others,
      ...(signal && { signal }),
    }).catch(explain);
  };
  return {
    async ready(signal) {
      return (await call('cayw?probe=true', { signal }).catch(() => '')).trim() === 'ready';
    },
    async search(words, signal) {
      const body = { jsonrpc: '2.0', method: 'item.search', params: [words], id: 1 };
      const { result, error } = record(readJson(await call('json-rpc', { body, signal }), 'zotero'));
      if (error)
        throw new LookupError(
          'refused',
          `Zotero refused the search (${filled(record(error).message) ?? 'no reason given'}).`,
        );
      if (!Array.isArray(result)) throw unreadable('zotero');
      return result.map(record).flatMap(toItem);
    },
    async pick(signal) {
      const text = await call('cayw?format=translate&translator=csljson', { patient: true, signal });
      // Closing the picker without a choice answers with nothing.
      return text.trim() ? readItems(text) : [];
    },
  };
}

/** Papers of a CSL JSON text, as Better BibTeX exports it: the key is the `id`. */
function readItems(text: string): readonly ZoteroItem[] {
  const list = readJson(text, 'zotero');
  if (!Array.isArray(list)) throw unreadable('zotero');
  return list.map(record).flatMap(toItem);
}

function toItem(item: Readonly<Record<string, unknown>>): ZoteroItem | [] {
  const key = filled(item.citekey) ?? filled(item['citation-key']) ?? filled(item.id);
  // Without its key an item has the number or address by which Zotero knows it.
  if (!key || /^(?:https?:|\d+$)/.test(key)) return [];
  const authors = records(item.author).flatMap(({ family, given, literal }) => {
    const [last, first] = [filled(family) ?? filled(literal), filled(given)];
    return last ? { family: last, ...(first && { given: first }) } : [];
  });
  const title = plainTitle(item.title);
  const journal = filled(item['container-title']);
  const parts = record(item.issued)['date-parts'];
  const year = yearOf(Array.isArray(parts) && Array.isArray(parts[0]) ? parts[0][0] : record(item.issued).raw);
  const note = `${filled(item.note) ?? ''} ${filled(item.extra) ?? ''}`;
  const pmid = /^\d{1,8}$/.exec(filled(item.PMID) ?? '')?.[0] ?? /PMID:\s*(\d{1,8})/.exec(note)?.[1];
  const [doi, volume, issue, pages] = [filled(item.DOI), filled(item.volume), filled(item.issue), filled(item.page)];
  return citable<ZoteroItem>({
    key,
    pmid,
    doi,
    title,
    authors,
    etAl: false,
    journal,
    year,
    volume,
    issue,
    pages,
    retracted: false,
    from: 'zotero',
  });
}

function explain(error: unknown): never {
  if (!(error instanceof LookupError)) throw error;
  if (error.failure === 'unreachable') {
    throw new LookupError(
      'unreachable',
      'Zotero could not be reached. Start it, or set the address of its local server; where its port is out of reach, let Better BibTeX export the library to a file and name that as a bibliography.',
    );
  }
  if (error.failure === 'not-found') {
    throw new LookupError('not-found', 'Zotero answered without Better BibTeX. Install that add-on in Zotero.');
  }
  throw error;
}
