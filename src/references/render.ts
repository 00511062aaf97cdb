import { stringify } from 'yaml';
import type { BibtexStyle } from './file-style.ts';
import type { Citable } from './types.ts';

/** A reference as CSL-JSON; what is not known is left out. */
export function toCsl(reference: Citable, key: string): Record<string, unknown> {
  const { title, authors, etAl, journal, year, volume, issue, pages, doi, pmid } = reference;
  const names = authors.map(({ family, given }) =>
    isGroup({ family, given }) ? { literal: family } : { family, ...(given && { given }) },
  );
  return {
    id: key,
    type: 'article-journal',
    ...(title && { title }),
    ...(names.length && { author: etAl ? [...names, { literal: 'others' }] : names }),
    ...(journal && { 'container-title': journal }),
    ...(year && { issued: { 'date-parts': [[year]] } }),
    ...(volume && { volume }),
    ...(issue && { issue }),
    ...(pages && { page: pages }),
    ...(doi && { DOI: doi }),
    ...(pmid && { PMID: pmid }),
  };
}

/** A reference as an entry of a BibTeX file, in the file's own style. An author list that the source cut short ends in “others”. */
export function toBibtex(reference: Citable, key: string, style: BibtexStyle): string {
  const { title, authors, etAl, journal, year, volume, issue, pages, doi, pmid } = reference;
  const names = authors.map((author) => {
    const family = unbraced(author.family);
    if (isGroup(author)) return `{${family}}`;
    return author.given ? `${family}, ${unbraced(author.given)}` : family;
  });
  const fields: readonly (readonly [string, string | undefined])[] = [
    ['author', names.length ? [...names, ...(etAl ? ['others'] : [])].join(' and ') : undefined],
    ['title', title && protectCapitals(unbraced(title))],
    ['journal', journal && unbraced(journal)],
    ['year', year ? String(year) : undefined],
    ['volume', volume && unbraced(volume)],
    ['number', issue && unbraced(issue)],
    ['pages', pages && unbraced(pages).replace(/(\w)[-–](\w)/, '$1--$2')],
    ['doi', doi && unbraced(doi)],
    ['pmid', pmid],
  ];
  const { newline, indent, open, close, equals, trailingComma, upperCase } = style;
  const lines = fields.flatMap(([name, value]) => {
    if (!value) return [];
    const shown = upperCase ? name.toUpperCase() : name;
    const text = name === 'doi' ? value : escapeTex(value);
    return [`${indent}${shown}${equals(shown)}${open}${open === '"' ? text.replaceAll('"', "''") : text}${close}`];
  });
  return `@article{${key},${newline}${lines.join(`,${newline}`)}${trailingComma ? ',' : ''}${newline}}`;
}

/** A group's whole name is one word to BibTeX and CSL. */
const isGroup = ({ family, given }: { readonly family: string; readonly given?: string | undefined }) =>
  !given && /\s/.test(family);

/** A value that cannot end its field or its entry, whatever a service sent: no braces, backslashes and line ends. */
function unbraced(text: string): string {
  return text
    .replace(/[{}\\]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words whose capitals a style would lower: gene symbols, drug codes, variants. */
function protectCapitals(title: string): string {
  return title.replace(/(?<![\w{])[A-Za-z]{0,30}[A-Z][A-Za-z]{0,30}[A-Z\d][\w:/-]*/g, (word) => `{${word}}`);
}

/** Characters that TeX would read as its own; braces that protect capitals stay. */
function escapeTex(text: string): string {
  return text.replace(/(?<!\\)[&%$#_]/g, '\\$&');
}

/** A reference as an item of a CSL YAML list (`- id: …`). */
export function toCslYaml(reference: Citable, key: string): string {
  return stringify([toCsl(reference, key)], { lineWidth: 0 }).trimEnd();
}

/** A reference as an entry of a Hayagriva file. */
export function toHayagriva(reference: Citable, key: string): string {
  const { title, authors, journal, year, volume, issue, pages, doi, pmid } = reference;
  const names = authors.map(({ family, given }) => (given ? `${family}, ${given}` : family));
  const parent = {
    type: 'Periodical',
    ...(journal && { title: journal }),
    ...(volume && { volume: numeric(volume) }),
    ...(issue && { issue: numeric(issue) }),
  };
  const record = {
    type: 'Article',
    ...(title && { title }),
    ...(names.length && { author: names }),
    ...(year && { date: year }),
    ...(pages && { 'page-range': pages }),
    parent,
    'serial-number': { ...(doi && { doi }), ...(pmid && { pmid }) },
  };
  return stringify({ [key]: record }, { lineWidth: 0 }).trimEnd();
}

const numeric = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);
