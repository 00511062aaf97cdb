/** Where the items of the evidence stand in the asset, by id, gene, drug and PMID. */
export interface EvidenceIndex {
  readonly byId: ReadonlyMap<string, number>;
  readonly byGene: ReadonlyMap<string, readonly number[]>;
  readonly byDrug: ReadonlyMap<string, readonly number[]>;
  readonly byPmid: ReadonlyMap<string, readonly number[]>;
  /** Items on markers that are no gene's. */
  readonly ofNoGene: readonly number[];
  /** The record of an item, as JSON. */
  record(place: number): string;
}

/**
 * One scan over the lines of the compiled evidence: id, genes, drugs, PMID and the record, between tabs.
 * @param text the asset; @param from where its first item starts
 * @returns places of items; a line that lacks a column is passed over
 */
export function indexEvidence(text: string, from: number): EvidenceIndex {
  const byId = new Map<string, number>();
  const byGene = new Map<string, number[]>();
  const byDrug = new Map<string, number[]>();
  const byPmid = new Map<string, number[]>();
  const ofNoGene: number[] = [];
  for (let at = from; at < text.length; ) {
    const idEnd = text.indexOf('\t', at);
    const genesEnd = text.indexOf('\t', idEnd + 1);
    const drugsEnd = text.indexOf('\t', genesEnd + 1);
    const pmidEnd = text.indexOf('\t', drugsEnd + 1);
    const end = endOfLine(text, at);
    if (idEnd !== -1 && genesEnd > idEnd && drugsEnd > genesEnd && pmidEnd > drugsEnd && pmidEnd < end) {
      const record = pmidEnd + 1;
      byId.set(text.slice(at, idEnd), record);
      if (genesEnd === idEnd + 1) ofNoGene.push(record);
      addAll(byGene, text.slice(idEnd + 1, genesEnd), record);
      addAll(byDrug, text.slice(genesEnd + 1, drugsEnd), record);
      addAll(byPmid, text.slice(drugsEnd + 1, pmidEnd), record);
    }
    at = end + 1;
  }
  return { byId, byGene, byDrug, byPmid, ofNoGene, record: (place) => text.slice(place, endOfLine(text, place)) };
}

/** Places of items by the id of their cancer type, read from the records as they are written, none of them parsed. */
export function placesByDisease({ byId, record }: EvidenceIndex): ReadonlyMap<string, readonly number[]> {
  const byDisease = new Map<string, number[]>();
  for (const place of byId.values()) {
    const id = /"disease":"([^"]{1,40})"/.exec(record(place))?.[1];
    if (id) addAll(byDisease, id, place);
  }
  return byDisease;
}

function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end;
}

function addAll(index: Map<string, number[]>, keys: string, place: number): void {
  if (!keys) return;
  for (const key of keys.split('|')) {
    const places = index.get(key);
    if (places) places.push(place);
    else index.set(key, [place]);
  }
}
