import { citable } from './citable.ts';
import { decodeTex } from './decode.ts';
import type { BibEntry, Citable } from './types.ts';

/** An entry of a bibliography as a paper: its fields decoded, and its key for whoever cites it again. */
export function citableOf({ key, fields, pmid, doi }: BibEntry): Citable & { readonly key: string } {
  const title = decodeTex(fields.title ?? '');
  const journal = decodeTex(fields.journal ?? fields.journaltitle ?? fields.booktitle ?? '');
  const year = Number(/\d{4}/.exec(fields.year ?? fields.date ?? '')?.[0]);
  const raw = (fields.author ?? fields.editor ?? '').slice(0, 20_000);
  const names = raw
    .split(/\s+and\s+/i)
    .map(decodeTex)
    .filter(Boolean);
  const authors = names.filter((name) => name.toLowerCase() !== 'others').map(nameOf);
  return citable<Citable & { readonly key: string }>({
    key,
    pmid,
    doi,
    title,
    authors,
    etAl: authors.length < names.length,
    journal,
    year: year || undefined,
    retracted: false,
  });
}

/** `Kobayashi, Susumu` or `Susumu Kobayashi`. */
function nameOf(name: string): { family: string; given?: string } {
  const comma = name.indexOf(',');
  if (comma > 0) {
    const given = name.slice(comma + 1).trim();
    return { family: name.slice(0, comma).trim(), ...(given && { given }) };
  }
  const [, given, family] = /^(.{1,200}) (\S+)$/.exec(name) ?? [];
  return family && given ? { family, given } : { family: name };
}
