import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { dataFiles } from '../../scripts/data/compile/sources.ts';
import { byText, readJsonl, readTsv, values } from '../../scripts/data/lib/table.ts';

const text = v.pipe(v.string(), v.minLength(1), v.trim());
const symbol = v.pipe(v.string(), v.regex(/^[A-Za-z0-9][\w.@/-]*$/));
const source = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9.-]+$/));
const tumour = v.pipe(v.string(), v.regex(/^(DOID:\d+|ONCOTREE:[A-Z0-9/_-]+)$/));
const protein = v.pipe(v.string(), v.regex(/^[ACDEFGHIKLMNPQRSTUVWY]+$/));
const optional = (pattern: RegExp) => v.pipe(v.string(), v.regex(pattern));

/** What a row of each table looks like. */
const TABLES: Readonly<Record<string, v.GenericSchema>> = {
  'genes.tsv': v.strictObject({
    id: v.pipe(v.string(), v.regex(/^HGNC:\d+$/)),
    symbol,
    name: text,
    locus_type: text,
    location: v.string(),
    aliases: v.string(),
    previous: v.string(),
    alias_names: v.string(),
    previous_names: v.string(),
    ncbi: optional(/^\d*$/),
    ensembl: optional(/^(ENSG\d{11})?$/),
    uniprot: optional(/^([A-Z0-9]{6,10}(\|[A-Z0-9]{6,10})*)?$/),
    mane_refseq: optional(/^(N[MR]_\d+\.\d+)?$/),
    mane_protein: optional(/^(NP_\d+\.\d+)?$/),
    mane_ensembl: optional(/^(ENST\d{11}\.\d+)?$/),
  }),
  'cancer-roles.tsv': v.strictObject({ symbol, role: v.picklist(['Act', 'LoF', 'ambiguous']), source }),
  'everyday-names.tsv': v.strictObject({ name: text, symbol, source }),
  'gene-synonyms.tsv': v.strictObject({ name: text, symbol, source }),
  'disease-names.tsv': v.strictObject({ name: text, id: tumour, source, opened: v.string() }),
  'disease-names-left-out.tsv': v.strictObject({ name: text, reason: text }),
  'disease-parents.tsv': v.strictObject({ id: tumour, parent: tumour, source, opened: text }),
  'diseases.jsonl': v.strictObject({
    id: tumour,
    name: text,
    synonyms: v.array(text),
    abbreviations: v.array(text),
    parents: v.array(tumour),
    replaces: v.optional(v.array(tumour)),
    oncotree: v.optional(text),
    sources: v.pipe(v.array(source), v.minLength(1)),
  }),
  'sequences.tsv': v.strictObject({ symbol, accession: text, source, checked: text, sequence: protein }),
  'isoforms.tsv': v.strictObject({ symbol, label: text, accession: text, source, sequence: protein }),
  'residues.tsv': v.strictObject({
    symbol,
    accession: text,
    source,
    residues: v.pipe(v.string(), v.regex(/^[A-Z]\d+( [A-Z]\d+)*$/)),
  }),
  'uniprot-numbering.tsv': v.strictObject({
    symbol,
    accession: text,
    offset: optional(/^-?[1-9]\d*$/),
    from: optional(/^\d+$/),
    to: optional(/^\d+$/),
    residues: optional(/^\d+$/),
    source,
  }),
  'domains.tsv': v.strictObject({
    symbol,
    protein: v.pipe(v.string(), v.regex(/^NP_\d+$/)),
    source,
    domains: v.pipe(v.string(), v.regex(/^\d+-\d+ [^|]+(\|\d+-\d+ [^|]+)*$/)),
  }),
  'variants.jsonl': v.strictObject({
    gene: symbol,
    name: text,
    aliases: v.array(text),
    protein: v.array(v.pipe(v.string(), v.includes(':p.'))),
    coding: v.array(v.pipe(v.string(), v.includes(':c.'))),
    transcript: v.string(),
    source,
  }),
  'legacy-numbering.jsonl': v.strictObject({
    gene: symbol,
    offset: v.pipe(v.number(), v.integer()),
    from: v.pipe(v.number(), v.integer(), v.minValue(1)),
    to: v.pipe(v.number(), v.integer()),
    status: v.picklist(['accepted', 'legacy']),
    counts: v.picklist(['isoform', 'mature protein', 'older sequence']),
    isoform: v.optional(text),
    why: text,
    source,
    opened: text,
    examples: v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Z]\d+[A-Z*]$/))), v.minLength(1)),
  }),
  'variant-disagreements.tsv': v.strictObject({
    gene: symbol,
    substitution: text,
    current: v.string(),
    reason: text,
    source,
  }),
};

/** Tables in the order of these columns, which no two rows share. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  'genes.tsv': ['symbol'],
  'cancer-roles.tsv': ['symbol'],
  'everyday-names.tsv': ['name', 'symbol'],
  'gene-synonyms.tsv': ['name', 'symbol'],
  'disease-names.tsv': ['name'],
  'disease-names-left-out.tsv': ['name'],
  'disease-parents.tsv': ['id', 'parent'],
  'diseases.jsonl': ['id'],
  'sequences.tsv': ['symbol'],
  'residues.tsv': ['symbol'],
  'uniprot-numbering.tsv': ['symbol'],
  'domains.tsv': ['symbol'],
  'variant-disagreements.tsv': ['gene', 'substitution'],
  'evidence.jsonl': ['id'],
  'drugs.jsonl': ['id'],
  'references.jsonl': ['id'],
};

const rowsOf = (file: string): Record<string, unknown>[] =>
  file.endsWith('.tsv') ? readTsv(`data/${file}`) : readJsonl(`data/${file}`);

describe.each(Object.entries(TABLES))('data/%s', (file, schema) => {
  it('every row has the form of the table', () => {
    const wrong: string[] = [];
    for (const [i, row] of rowsOf(file).entries()) {
      const { success, issues } = v.safeParse(schema, row);
      if (!success)
        wrong.push(`row ${i + 1}: ${issues.map((issue) => `${v.getDotPath(issue)} ${issue.message}`).join('; ')}`);
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});

describe.each(Object.entries(KEYS))('data/%s', (file, columns) => {
  it('is sorted, and no two rows share a key', () => {
    const keys = rowsOf(file).map((row) => columns.map((column) => String(row[column])).join('\t'));
    const wrong = keys.filter((key, i) => i > 0 && byText(keys[i - 1]!, key) >= 0);
    expect(wrong.slice(0, 5)).toEqual([]);
  });
});

describe('joins', () => {
  const genes = readTsv('data/genes.tsv');
  const approved = new Set(genes.map((gene) => gene.symbol!));
  const tumours = new Set(readJsonl<{ id: string }>('data/diseases.jsonl').map(({ id }) => id));
  const sources = new Set(readJsonl<{ id: string }>('data/sources.jsonl').map(({ id }) => id));

  /** Features of CIViC that HGNC does not name at this release: regulatory regions, clusters, transcripts named later. */
  const featuresOnly = new Set(['ACT', 'ADAD2-AS1', 'C19MC', 'SIRAL1']);

  it.each([
    ['cancer-roles.tsv', 'symbol'],
    ['everyday-names.tsv', 'symbol'],
    ['gene-synonyms.tsv', 'symbol'],
    ['sequences.tsv', 'symbol'],
    ['isoforms.tsv', 'symbol'],
    ['residues.tsv', 'symbol'],
    ['uniprot-numbering.tsv', 'symbol'],
    ['domains.tsv', 'symbol'],
    ['variants.jsonl', 'gene'],
    ['legacy-numbering.jsonl', 'gene'],
    ['evidence.jsonl', 'genes'],
  ])('%s: %s are approved symbols', (file, column) => {
    const wrong = rowsOf(file).flatMap((row) =>
      [row[column] ?? []].flat().filter((name) => !approved.has(String(name)) && !featuresOnly.has(String(name))),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it.each(['disease-names.tsv', 'disease-parents.tsv', 'diseases.jsonl'])('%s: tumours are there', (file) => {
    const wrong = rowsOf(file).flatMap((row) =>
      [row.id, row.parent, row.parents].flat().filter((id) => id && !tumours.has(String(id))),
    );
    expect([...new Set(wrong)]).toEqual([]);
  });

  it('every source that a row names is in data/sources.jsonl', () => {
    const named = new Set(
      dataFiles('data').flatMap((file) => rowsOf(file).flatMap((row) => [row.source, row.sources].flat())),
    );
    const unknown = [...named].filter((id) => typeof id === 'string' && /^[\w.-]+$/.test(id) && !sources.has(id));
    expect(unknown).toEqual([]);
  });

  it('what the project names by itself says what was opened', () => {
    const rows = ['disease-names.tsv', 'disease-parents.tsv', 'legacy-numbering.jsonl'].flatMap(rowsOf);
    expect(rows.filter(({ source, opened }) => source === 'oncoprose-curated' && !opened)).toEqual([]);
  });

  it('an isoform differs from its reference', () => {
    const reference = new Map(readTsv('data/sequences.tsv').map((row) => [row.symbol, row.sequence]));
    expect(readTsv('data/isoforms.tsv').filter((row) => reference.get(row.symbol) === row.sequence)).toEqual([]);
  });

  it('domains lie in order, apart, and inside their protein', () => {
    const lengths = new Map(readTsv('data/sequences.tsv').map((row) => [row.symbol!, row.sequence!.length]));
    const wrong = readTsv('data/domains.tsv').filter(({ symbol, domains }) => {
      let before = 0;
      return (
        values(domains).some((domain) => {
          const [, start, end] = /^(\d+)-(\d+) /.exec(domain)!.map(Number);
          const bad = start! <= before || end! < start!;
          before = end!;
          return bad;
        }) && lengths.has(symbol!)
      );
    });
    expect(wrong.map(({ symbol }) => symbol)).toEqual([]);
  });
});

it('no file of data/ holds a carriage return or a blank at a line end', () => {
  const wrong = dataFiles('data').filter((file) => /\r|[ ]\n/.test(readFileSync(`data/${file}`, 'utf8')));
  expect(wrong).toEqual([]);
});

it('an everyday name of one gene is not the name of a family', () => {
  const families = new Set(readTsv('data/gene-families.tsv').flatMap(({ names }) => values(names)));
  expect(readTsv('data/everyday-names.tsv').filter(({ name = '' }) => families.has(name))).toEqual([]);
});
