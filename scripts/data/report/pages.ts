import path from 'node:path';
import type { Evidence, Knowledge } from '../../../src/knowledge/types.ts';
import { dataFiles } from '../compile/sources.ts';
import { byText, readJsonl, readLines, readTsv } from '../lib/table.ts';
import { conflictsIn } from './conflicts.ts';
import { table } from './markdown.ts';

/** data/SOURCES.md: every source, its release and licence, and how many rows of which table come from it. */
export function sourcesReport(knowledge: Knowledge): string {
  const rows = knowledge.sources().map(({ id, title, url, release, licence, counts }) => [
    `\`${id}\``,
    url ? `[${title}](${url})` : title,
    release,
    licence,
    Object.entries(counts)
      .map(([file, count]) => `${file} ${count.toLocaleString('en')}`)
      .join(', '),
  ]);
  return `# Sources

Written by \`scripts/data/report.ts\` from \`sources.jsonl\` and the tables: do not edit. Facts are carried over, never
sentences; each row of a table names its source by the id given here.

${table(['id', 'source', 'release', 'licence', 'rows'], rows)}`;
}

/** docs/data.md: what is known, how it was checked, and what is left out or in dispute. */
export function dataReport(dataDir: string, knowledge: Knowledge): string {
  return `# The data

Written by \`scripts/data/report.ts\` from \`data/\`: do not edit. A test holds it against drift.

## Tables
${table(
  ['table', 'rows'],
  dataFiles(dataDir).map((file) => [
    `\`${file}\``,
    count(readLines(path.join(dataDir, file)).length - (file.endsWith('.tsv') ? 1 : 0)),
  ]),
)}
${genes(dataDir, knowledge)}
${proteins(dataDir)}
${tumours(dataDir)}
${drugs(dataDir)}
${evidence(dataDir, knowledge)}
${references(dataDir)}`;
}

const count = (n: number) => n.toLocaleString('en');

function genes(dataDir: string, knowledge: Knowledge): string {
  const rows = readTsv(path.join(dataDir, 'genes.tsv'));
  const everyday = readTsv(path.join(dataDir, 'everyday-names.tsv'));
  const ambiguous = everyday
    .map(({ name = '' }) => [name, knowledge.geneSenses(name)] as const)
    .filter(([, senses]) => senses.length > 1)
    .map(([name, senses]) => [name, senses.map(({ gene, kind }) => `${gene.symbol} (${kind})`).join(', ')]);
  return `## Genes
${count(rows.length)} approved symbols, of which ${count(rows.filter((row) => row.mane_refseq).length)} with a MANE Select
transcript. ${count(everyday.length)} everyday names, ${count(readTsv(path.join(dataDir, 'gene-synonyms.tsv')).length)} further ones that HGNC does not list. Everyday names that also mean another gene, first the one meant most:

${table(['name', 'may mean'], ambiguous)}`;
}

function proteins(dataDir: string): string {
  const rows = (file: string) => readTsv(path.join(dataDir, file));
  const explained = rows('variant-disagreements.tsv');
  return `## Proteins
${count(rows('sequences.tsv').length)} reference sequences, kept where their length is MANE's or known residues agree;
${count(rows('sequences-left-out.tsv').length)} were left out (\`sequences-left-out.tsv\` says why).
${count(rows('isoforms.tsv').length)} isoforms that papers number by; single residues of ${count(rows('residues.tsv').length)} further genes.

Every substitution that the evidence names was compared with its reference. These do not fit, and why:

${table(
  ['gene', 'written', 'in the reference', 'why'],
  explained.map((row) => [row.gene ?? '', row.substitution ?? '', row.current || '–', row.reason ?? '']),
)}`;
}

function tumours(dataDir: string): string {
  const rows = readJsonl<{ id: string; oncotree?: string }>(path.join(dataDir, 'diseases.jsonl'));
  const joined = rows.filter(({ id, oncotree }) => oncotree && id.startsWith('DOID:')).length;
  return `## Tumours
${count(rows.length)}: ${count(rows.filter(({ id }) => id.startsWith('DOID:')).length)} of the Disease Ontology, ${count(joined)} of
them joined with OncoTree, and ${count(rows.filter(({ id }) => !id.startsWith('DOID:')).length)} that only OncoTree has.
${count(readTsv(path.join(dataDir, 'disease-names.tsv')).length)} further names and abbreviations of the field.
`;
}

function drugs(dataDir: string): string {
  const rows = readJsonl<{ confidence?: string }>(path.join(dataDir, 'drugs.jsonl'));
  const unresolved = readTsv(path.join(dataDir, 'unresolved-therapies.tsv'));
  return `## Drugs
${table(['confidence', 'drugs'], tally(rows.map(({ confidence }) => confidence ?? 'name-only')))}
${count(unresolved.length)} therapies of the evidence are no single drug; \`unresolved-therapies.tsv\` says why each.
`;
}

function evidence(dataDir: string, knowledge: Knowledge): string {
  const items = new Map<string, Evidence>();
  for (const { symbol = '' } of readTsv(path.join(dataDir, 'genes.tsv'))) {
    for (const item of knowledge.evidenceOfGene(symbol)) items.set(item.id, item);
  }
  const held = readJsonl<{ action: string }>(path.join(dataDir, 'quarantine.jsonl'));
  const conflicts = conflictsIn([...items.values()], knowledge);
  return `## Evidence
${count(items.size)} items. ${count(held.filter(({ action }) => action === 'withhold').length)} more are withheld, and
${count(held.filter(({ action }) => action === 'caution').length)} shown with care (\`quarantine.jsonl\` gives the reason of each).

${table(['type', 'items'], tally([...items.values()].map(({ type }) => type)))}
${table(['level', 'items'], tally([...items.values()].map(({ level }) => level)))}
### Conflicts
Items that read the same profile, drugs and tumour in both ways. Both readings are shown.

${table(['profile', 'drugs', 'tumour', 'sensitive', 'resistant'], conflicts)}`;
}

function references(dataDir: string): string {
  const rows = readJsonl<{ title?: string; journal?: string; doi?: string }>(path.join(dataDir, 'references.jsonl'));
  return `## References
${count(rows.length)} papers: ${count(rows.filter(({ title }) => title).length)} with their title,
${count(rows.filter(({ journal }) => journal).length)} with their journal, ${count(rows.filter(({ doi }) => doi).length)} with a DOI.
${count(readLines(path.join(dataDir, 'retracted.txt')).length)} retracted PMIDs.
`;
}

/** Values and how often each occurs, sorted by value. */
function tally(values: readonly string[]): [string, string][] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => byText(a, b)).map(([value, n]) => [value, count(n)]);
}
