import type { Analysis } from '../analysis.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { inventoryOf } from './inventory.ts';
import { type TableFormat, writeTable } from './table.ts';

/**
 * The genes of a document as a methods section or a supplement lists them: approved symbol, HGNC id, approved name,
 * reference transcript, and how else the text writes them. Sorted by symbol.
 */
export function nomenclatureTable(analysis: Analysis, knowledge: Knowledge, format: TableFormat): string {
  const genes = new Map<string, Set<string>>();
  const { gene, variant } = inventoryOf(analysis);
  for (const { label, written } of gene) genes.set(label, new Set(written));
  for (const { label } of variant) {
    for (const symbol of label.split(' ')[0]!.split('::')) if (!genes.has(symbol)) genes.set(symbol, new Set());
  }
  const rows = [...genes].flatMap(([symbol, written]) => {
    const known = knowledge.gene(symbol);
    if (!known) return [];
    const others = [...written].filter((name) => name !== symbol).sort();
    return [[symbol, known.id, known.name, known.mane?.refseq ?? '', others.join(', ')]];
  });
  rows.sort((a, b) => a[0]!.localeCompare(b[0]!, 'en'));
  const columns = ['Symbol', 'HGNC ID', 'Approved name', 'MANE Select transcript', 'Also written'];
  return writeTable({ columns, rows }, format);
}
