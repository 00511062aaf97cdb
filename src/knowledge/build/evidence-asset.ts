import { byId } from './table.ts';

/** A line of data/evidence.jsonl or data/curated/evidence.jsonl; `read` says where the project opened a curated fact. */
export interface EvidenceRecord {
  readonly id: string;
  readonly genes?: readonly string[];
  readonly drugs?: readonly string[];
  readonly pmid?: string | undefined;
  readonly read?: string;
}

/** A line of data/quarantine.jsonl: an item that is held back, or shown with care, and why. */
export interface Quarantined {
  readonly id: string;
  readonly action: 'withhold' | 'caution';
  readonly reason: string;
}

/**
 * Items, less what the quarantine withholds, and those it cautions with the reason → lines of `evidence.tsv`: id, genes,
 * drugs, PMID and the whole record as JSON. src/knowledge/evidence-index.ts reads them.
 */
export function evidenceLines(items: readonly EvidenceRecord[], quarantine: readonly Quarantined[]): string[] {
  const held = new Map(quarantine.map((line) => [line.id, line] as const));
  return [...items].sort(byId).flatMap(({ read: _where, ...item }) => {
    const hold = held.get(item.id);
    if (hold?.action === 'withhold') return [];
    const record = hold ? { ...item, caution: hold.reason } : item;
    return [[item.id, item.genes?.join('|'), item.drugs?.join('|'), item.pmid, JSON.stringify(record)].join('\t')];
  });
}
