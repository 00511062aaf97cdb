import { toAscii } from '../ascii.ts';
import { citedReference } from '../build/cited-reference.ts';
import { type CivicItem, civicId, civicItem, FLAGGED, isCarried } from '../build/civic.ts';
import { evidenceLines, type Quarantined } from '../build/evidence-asset.ts';
import { geneAssets } from '../build/gene-assets.ts';
import { geneRow } from '../build/hgnc.ts';
import { byText } from '../build/table.ts';
import { createTherapies } from '../build/therapies.ts';
import { substitutionLines } from '../build/variant-lines.ts';
import type { Knowledge, SourceInfo } from '../types.ts';
import { type Release, type ReleaseId, releaseKinds } from './releases.ts';

/** The bundled knowledge: its look-ups, and its assets as text. */
export interface Base {
  readonly knowledge: Knowledge;
  readonly text: (asset: string) => string;
}

export type Releases = Readonly<Partial<Record<ReleaseId, Release>>>;

/** Assets that a rebuild reads as text. */
export const READ_ASSETS = [
  'genes.tsv',
  'gene-facts.txt',
  'evidence.tsv',
  'variants.tsv',
  'references.tsv',
  'sources.jsonl',
  'quarantine.jsonl',
];

/**
 * Makes anew the assets that depend on the releases. Everything else that is known of a gene (names that oncologists write,
 * its reference, its role) and the project's own evidence are carried over from the base.
 * @returns the changed assets by name, ASCII
 */
export function rebuild(base: Base, { hgnc, civic }: Releases): Map<string, string> {
  const genes = hgnc && rebuildGenes(base.knowledge, hgnc);
  const symbols = genes && new Set(genes.symbols);
  const isApproved = (symbol: string) => symbols?.has(symbol) ?? base.knowledge.gene(symbol)?.symbol === symbol;
  const evidence = civic && rebuildEvidence(base, civic, isApproved);
  const made: Record<string, string> = { ...genes?.assets, ...evidence?.assets };
  made['sources.jsonl'] = rebuildSources(base, [
    ...(hgnc && genes ? [sourceOf('hgnc', hgnc, { genes: genes.symbols.length })] : []),
    ...(civic && evidence ? [sourceOf('civic', civic, evidence.counts)] : []),
  ]);
  return new Map(Object.entries(made).map(([name, text]) => [name, toAscii(text)]));
}

function rebuildGenes({ gene }: Knowledge, { rows }: Release) {
  const everyday = new Map<string, readonly string[]>();
  const roles = new Map<string, string>();
  const made = rows
    .filter(({ status }) => status === 'Approved')
    .map((row) => {
      const known = gene(row.hgnc_id!);
      const symbol = row.symbol!;
      if (known?.everyday.length) everyday.set(symbol, known.everyday);
      if (known?.role) roles.set(symbol, `${known.role.value}|${known.role.source}`);
      return geneRow(row, known?.mane);
    })
    .sort((a, b) => byText(a.symbol!, b.symbol!));
  return { assets: geneAssets(made, { everyday, roles }), symbols: made.map(({ symbol }) => symbol!) };
}

function rebuildEvidence({ knowledge, text }: Base, { rows, date }: Release, isApproved: (symbol: string) => boolean) {
  const source = idOf('civic', date);
  const context = {
    source,
    isApproved,
    therapyOf: createTherapies(drugNames(knowledge), new Set(lowerCased(knowledge.drugClassNames()))),
    diseaseOf: (doid: string) => knowledge.disease(doid)?.id,
  };
  const accepted = rows.filter((row) => row.evidence_status !== 'submitted' && isCarried(row));
  const items = accepted.map((row) => civicItem(row, context));
  const flagged = accepted
    .filter(({ is_flagged }) => is_flagged === 'true')
    .map((row): Quarantined => ({ id: civicId(row), action: 'caution', reason: FLAGGED }));
  // What the project itself holds back outranks a flag.
  const quarantine = [...flagged, ...jsonLines<Quarantined>(text('quarantine.jsonl'))];
  const [exons = '', ...present] = text('evidence.tsv').split('\n').filter(Boolean);
  const own = present.filter((line) => !line.startsWith('CIVIC:'));
  const lines = [...evidenceLines(items, quarantine), ...own].sort((a, b) => byText(firstCell(a), firstCell(b)));
  const references = addReferences(text('references.tsv'), items);
  return {
    assets: {
      'evidence.tsv': [exons, ...lines, ''].join('\n'),
      'variants.tsv': rebuildVariants(text('variants.tsv'), items),
      'references.tsv': references.text,
    },
    counts: { evidence: items.length, ...(references.added && { references: references.added }) },
  };
}

function* drugNames({ drugNames, drugSenses }: Knowledge): Iterable<readonly [string, string]> {
  for (const name of drugNames()) for (const { drug } of drugSenses(name)) yield [name, drug.id];
}

function* lowerCased(names: Iterable<string>): Iterable<string> {
  for (const name of names) yield name.toLowerCase();
}

function rebuildVariants(text: string, items: readonly CivicItem[]): string {
  const records = text.slice(text.indexOf('\n\n') + 2);
  const heads = substitutionLines(
    jsonLines<{ gene: string; name: string }>(records),
    items.map(({ profile }) => profile),
  );
  return [...heads, '', records].join('\n');
}

/** The references as they are, with the least that is known of papers that are new. */
function addReferences(text: string, items: readonly CivicItem[]): { readonly text: string; readonly added: number } {
  const [retracted = '', ...lines] = text.split('\n').filter((line, i) => i === 0 || line !== '');
  const known = new Set(lines.map(firstCell));
  const added = new Map<string, string>();
  for (const { pmid, citation, source } of items) {
    if (!pmid || known.has(pmid)) continue;
    const { id: _, ...record } = citedReference(pmid, citation, source);
    added.set(pmid, `${pmid}\t${JSON.stringify(record)}`);
  }
  const all = [...lines, ...added.values()].sort((a, b) => byText(firstCell(a), firstCell(b)));
  return { text: [retracted, ...all, ''].join('\n'), added: added.size };
}

/** The sources as they are, less what the new releases replace, and the new ones. */
function rebuildSources({ text }: Base, added: readonly SourceInfo[]): string {
  const replaced = new Set(
    added.flatMap(({ id, counts }) => Object.keys(counts).map((what) => `${kindOf(id)} ${what}`)),
  );
  const kept = jsonLines<SourceInfo>(text('sources.jsonl')).flatMap((source) => {
    const counts = Object.entries(source.counts).filter(
      ([what]) => what === 'references' || !replaced.has(`${kindOf(source.id)} ${what}`),
    );
    return counts.length || !added.some(({ id }) => kindOf(id) === kindOf(source.id))
      ? [{ ...source, counts: Object.fromEntries(counts) }]
      : [];
  });
  const all = [...kept.filter(({ id }) => !added.some((source) => source.id === id)), ...added];
  return `${all
    .sort((a, b) => byText(a.id, b.id))
    .map((source) => JSON.stringify(source))
    .join('\n')}\n`;
}

function sourceOf(id: ReleaseId, { date }: Release, counts: Readonly<Record<string, number>>): SourceInfo {
  const { title } = releaseKinds[id];
  return { id: idOf(id, date), title, release: date, licence: 'CC0 1.0', url: HOMES[id], counts };
}

const HOMES: Readonly<Record<ReleaseId, string>> = {
  hgnc: 'https://www.genenames.org/',
  civic: 'https://civicdb.org/',
};

const idOf = (id: ReleaseId, date: string) => `${id}-${date}`;
/** `civic-2026-05` → `civic`; `civic-features-2025-10` is another source. */
const kindOf = (id: string) => id.replace(/-\d{4}(?:-\d\d){0,2}$/, '');
const firstCell = (line: string) => line.slice(0, line.indexOf('\t'));
const jsonLines = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
