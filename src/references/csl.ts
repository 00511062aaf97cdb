import { isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml';
import { identifiersOf } from './bibtex.ts';
import type { BibEntry, BibliographyFormat, BibProblem } from './types.ts';

/**
 * Reads CSL JSON, CSL YAML (a list of records, or a map with `references`) and Hayagriva (a map from key to record).
 * JSON is YAML, so that one reader gives offsets for all of them. A damaged file gives what was read before the damage.
 */
export function readStructured(
  text: string,
  format: Exclude<BibliographyFormat, 'bibtex'>,
): { entries: BibEntry[]; problems: BibProblem[] } {
  const document = parseDocument(text, { prettyErrors: false, strict: false, uniqueKeys: false });
  const problems = document.errors.map(({ message, pos: [start, end] }) => ({
    start,
    end,
    message: `The bibliography is damaged here (${message}); what could be read is used.`,
  }));
  const root = document.contents;
  const entries: BibEntry[] = [];
  if (format === 'hayagriva') {
    if (isMap(root)) {
      for (const { key, value } of root.items) {
        if (isScalar(key) && isMap(value)) add(String(key.value), key, value);
      }
    }
    return { entries, problems };
  }
  const list = isMap(root) ? root.get('references', true) : root;
  for (const item of isSeq(list) ? list.items : []) {
    const id = isMap(item) ? item.get('id', true) : undefined;
    if (isMap(item) && isScalar(id)) add(String(id.value), id, item);
  }
  return { entries, problems };

  /** A record's values; none where they cannot be had: an alias without its anchor shows only here. */
  function plain(record: Node): Record<string, unknown> {
    try {
      return isMap(record) ? (record.toJS(document) as Record<string, unknown>) : {};
    } catch (error) {
      const [start = 0, end = start] = record.range ?? [];
      problems.push({ message: error instanceof Error ? error.message : String(error), start, end });
      return {};
    }
  }

  function add(key: string, keyNode: Node, record: Node) {
    const fields = flat(plain(record));
    const [start = 0] = (format === 'hayagriva' ? keyNode : record).range ?? [];
    const [, end = start] = record.range ?? [];
    const [from = start, to = start] = keyNode.range ?? [];
    // The key without its quotes, so that it may be replaced.
    const quoted = /["']/.test(text[from] ?? '') ? 1 : 0;
    const [keyStart, keyEnd] = [from + quoted, to - quoted];
    entries.push({
      start,
      end,
      key,
      keyRange: { start: keyStart, end: keyEnd },
      type: fields.type?.toLowerCase() ?? '',
      fields,
      ...identifiersOf(fields),
    });
  }
}

/** A record's values as text under the names that BibTeX would use, so that all formats are searched alike. */
function flat(record: Readonly<Record<string, unknown>>): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, value] of Object.entries(record)) {
    const text = asText(value);
    if (text) fields[NAMES[name] ?? name.toLowerCase()] ??= text;
  }
  const serial = record['serial-number'];
  if (typeof serial === 'object' && serial !== null) {
    for (const [name, value] of Object.entries(serial)) fields[name.toLowerCase()] ??= String(value);
  }
  return fields;
}

const NAMES: Readonly<Record<string, string>> = {
  'container-title': 'journal',
  issued: 'year',
  PMID: 'pmid',
  DOI: 'doi',
  URL: 'url',
  page: 'pages',
  parent: 'journal',
  date: 'year',
};

function asText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(asText).filter(Boolean).join(' and ');
  if (typeof value !== 'object') return String(value);
  const record = value as Readonly<Record<string, unknown>>;
  if (typeof record.family === 'string')
    return record.given ? `${record.family}, ${String(record.given)}` : record.family;
  const parts = record['date-parts'];
  if (Array.isArray(parts)) return String((parts[0] as unknown[] | undefined)?.[0] ?? '');
  return asText(record.literal ?? record.name ?? record.title ?? record.value ?? record.raw ?? '');
}
