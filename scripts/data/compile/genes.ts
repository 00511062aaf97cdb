import path from 'node:path';
import { geneAssets } from '../../../src/knowledge/build/gene-assets.ts';
import { readTsv } from '../lib/table.ts';

/** data/genes.tsv with its names in other tables, and data/cancer-roles.tsv → `genes.tsv` and `gene-facts.txt`, see `geneAssets`. */
export function compileGenes(dataDir: string): Record<string, string> {
  const read = (name: string, columns: readonly string[]) => readTsv(path.join(dataDir, name), columns);
  const namesIn = (file: string) => {
    const names = new Map<string, string[]>();
    for (const { symbol = '', name = '' } of read(file, ['name', 'symbol', 'source']))
      names.set(symbol, [...(names.get(symbol) ?? []), name]);
    return names;
  };
  const [everyday, synonyms] = [namesIn('everyday-names.tsv'), namesIn('gene-synonyms.tsv')];
  const roles = new Map(
    read('cancer-roles.tsv', ['symbol', 'role', 'source']).map((row) => [
      row.symbol ?? '',
      `${row.role}|${row.source}`,
    ]),
  );
  return geneAssets(read('genes.tsv', ['id', 'symbol', 'name', 'locus_type']), { everyday, synonyms, roles });
}
