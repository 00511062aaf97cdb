import type { Analysis } from '../analysis.ts';
import type { Mention } from '../recognition/types.ts';
import { toSourceRange } from '../text/offsets.ts';
import type { Range } from '../text/types.ts';

/** What a manuscript speaks of. */
export type InventoryKind = 'gene' | 'variant' | 'drug' | 'disease' | 'citation';

/** One thing that the document names, however it is written. */
export interface InventoryItem {
  readonly kind: InventoryKind;
  /** Equal for all names of the same thing: a gene's or drug's id, gene and variant, a citation key. */
  readonly id: string;
  /** Approved symbol, nonproprietary name, `EGFR T790M`, tumour type or citation key. */
  readonly label: string;
  /** Ways in which the document writes it, first used first. */
  readonly written: readonly string[];
  /** In the document's source, in order. */
  readonly places: readonly Range[];
}

/**
 * Genes, variants, drugs, tumour types and citations of a document, each once with all its places: most frequent
 * first, then by name. What the text leaves open (families, genes without a decision) is not listed.
 */
export function inventoryOf(analysis: Analysis): Readonly<Record<InventoryKind, readonly InventoryItem[]>> {
  const found = new Map<string, Draft>();
  const add = (thing: Omit<Draft, 'places' | 'written'>, text: string, place: Range): void => {
    const key = `${thing.kind}\n${thing.id}`;
    const item = found.get(key) ?? { ...thing, places: [], written: new Set() };
    item.places.push(place);
    item.written.add(text);
    found.set(key, item);
  };
  for (const { start, block, analysis: read } of analysis.blocks) {
    const place = ({ start: from, end }: Range): Range => ({ start: start + from, end: start + end });
    for (const mention of read.mentions) {
      const thing = thingOf(mention);
      if (thing) add(thing, mention.text, place(toSourceRange(block.map, mention)));
    }
    for (const { keys } of block.citations) {
      for (const { key, range } of keys) add({ kind: 'citation', id: key, label: key }, key, place(range));
    }
  }
  const items = [...found.values()].map(({ written, ...item }) => ({ ...item, written: [...written] }));
  items.sort((a, b) => b.places.length - a.places.length || a.label.localeCompare(b.label, 'en'));
  const of = (wanted: InventoryKind) => items.filter(({ kind }) => kind === wanted);
  return {
    gene: of('gene'),
    variant: of('variant'),
    drug: of('drug'),
    disease: of('disease'),
    citation: of('citation'),
  };
}

interface Draft {
  readonly kind: InventoryKind;
  readonly id: string;
  readonly label: string;
  readonly written: Set<string>;
  readonly places: Range[];
}

function thingOf(mention: Mention): Pick<Draft, 'kind' | 'id' | 'label'> | undefined {
  switch (mention.type) {
    case 'gene':
      return mention.id && mention.symbol ? { kind: 'gene', id: mention.id, label: mention.symbol } : undefined;
    case 'drug':
      return { kind: 'drug', id: mention.id, label: mention.name };
    case 'disease':
      return { kind: 'disease', id: mention.id, label: mention.name };
    case 'variant': {
      const genes = mention.genes?.join('::') ?? mention.gene;
      const name = mention.substitution ?? mention.name;
      // A fusion may be its partners and no more.
      const label = genes && genes !== name ? `${genes} ${name}` : name;
      return { kind: 'variant', id: label, label };
    }
    default:
      return undefined;
  }
}
