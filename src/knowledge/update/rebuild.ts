import { toAscii } from '../ascii.ts';
import { geneAssets } from '../build/gene-assets.ts';
import { geneRow } from '../build/hgnc.ts';
import { byText, parseJsonl } from '../build/table.ts';
import type { Knowledge, SourceInfo } from '../types.ts';
import { rebuildEvidence, renamedEvidence } from './rebuild-evidence.ts';
import { type Release, type ReleaseId, releaseKinds } from './releases.ts';
import { NAMING_ASSETS, type Renames, renamedAssets, renamesOf } from './renames.ts';

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
  ...Object.keys(NAMING_ASSETS),
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
  const renames: Renames = genes?.renames ?? new Map();
  const evidence = civic && rebuildEvidence(base, civic, idOf('civic', civic.date), isApproved, renames);
  const made: Record<string, string> = {
    ...renamedAssets(base.text, renames),
    ...(renames.size && !evidence && renamedEvidence(base, renames)),
    ...genes?.assets,
    ...evidence?.assets,
  };
  made['sources.jsonl'] = rebuildSources(base, [
    ...(hgnc && genes ? [sourceOf('hgnc', hgnc, { genes: genes.symbols.length })] : []),
    ...(civic && evidence ? [sourceOf('civic', civic, evidence.counts)] : []),
  ]);
  return new Map(Object.entries(made).map(([name, text]) => [name, toAscii(text)]));
}

function rebuildGenes({ gene }: Knowledge, { rows }: Release) {
  const everyday = new Map<string, readonly string[]>();
  const synonyms = new Map<string, readonly string[]>();
  const roles = new Map<string, string>();
  const approved = rows.filter(({ status }) => status === 'Approved');
  const made = approved
    .map((row) => {
      const known = gene(row.hgnc_id!);
      const symbol = row.symbol!;
      if (known?.everyday.length) everyday.set(symbol, known.everyday);
      if (known?.synonyms) synonyms.set(symbol, known.synonyms);
      if (known?.role) roles.set(symbol, `${known.role.value}|${known.role.source}`);
      return geneRow(row, known?.mane);
    })
    .sort((a, b) => byText(a.symbol!, b.symbol!));
  return {
    assets: geneAssets(made, { everyday, synonyms, roles }),
    symbols: made.map(({ symbol }) => symbol!),
    renames: renamesOf({ gene }, approved),
  };
}

/** The sources as they are, less what the new releases replace, and the new ones. */
function rebuildSources({ text }: Base, added: readonly SourceInfo[]): string {
  const replaced = new Set(
    added.flatMap(({ id, counts }) => Object.keys(counts).map((what) => `${kindOf(id)} ${what}`)),
  );
  const kept = parseJsonl<SourceInfo>(text('sources.jsonl')).flatMap((source) => {
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
