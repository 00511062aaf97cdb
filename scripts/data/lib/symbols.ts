import path from 'node:path';
import { readTsv, values } from './table.ts';

/**
 * What replaces a symbol in today's nomenclature.
 * @param dataDir folder with genes.tsv
 * @returns a function: an approved symbol gives itself, a previous symbol of exactly one gene that gene's, else undefined
 */
export function approvedSymbols(dataDir: string): (symbol: string) => string | undefined {
  const genes = readTsv(path.join(dataDir, 'genes.tsv'), ['symbol', 'previous']);
  const approved = new Set(genes.map((gene) => gene.symbol ?? ''));
  const successors = new Map<string, Set<string>>();
  for (const { symbol = '', previous } of genes) {
    for (const old of values(previous)) successors.set(old, (successors.get(old) ?? new Set()).add(symbol));
  }
  return (symbol) => {
    if (approved.has(symbol)) return symbol;
    const [successor, another] = successors.get(symbol) ?? [];
    return another === undefined ? successor : undefined;
  };
}
