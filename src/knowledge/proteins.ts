import type { Isoform, Knowledge, ProteinDomain } from './types.ts';

export type Proteins = Pick<Knowledge, 'sequence' | 'isoforms'>;

/**
 * Look-ups over reference proteins and the isoforms that papers number by.
 * @param text the asset `sequences.tsv`, sorted by symbol: `symbol, accession, sequence` for the reference, then
 *   `symbol, label, accession, sequence` for each isoform
 */
export function createProteins(text: string): Proteins {
  const lines = linesBySymbol(text);
  const cellsOf = (symbol: string): string[][] =>
    (lines.get(symbol) ?? []).map(([start, end]) => text.slice(start, end).split('\t'));
  return {
    sequence: (symbol) => cellsOf(symbol).find((cells) => cells.length === 3)?.[2],
    isoforms: (symbol) =>
      cellsOf(symbol).flatMap(([gene = '', label = '', accession = '', sequence]): Isoform[] =>
        sequence === undefined ? [] : [{ gene, label, sequence, ...(accession && { accession }) }],
      ),
  };
}

/**
 * Look-up of single reference residues.
 * @param text the asset `residues.tsv`: `symbol, G4 R133 …`
 */
export function createResidues(text: string): Pick<Knowledge, 'residue'> {
  const lines = linesBySymbol(text);
  return {
    residue(symbol, position) {
      const [start, end] = lines.get(symbol)?.[0] ?? [0, 0];
      const found = text
        .slice(start, end)
        .split(/[\t ]/)
        .find((cell, i) => i > 0 && Number(cell.slice(1)) === position);
      return found?.charAt(0);
    },
  };
}

/**
 * Look-up of protein domains, in order and without overlap.
 * @param text the asset `domains.tsv`: `symbol, 57-168 Receptor L|704-1019 Tyrosine kinase`
 */
export function createDomains(text: string): Pick<Knowledge, 'domains'> {
  const lines = linesBySymbol(text);
  return {
    domains(symbol) {
      const [start, end] = lines.get(symbol)?.[0] ?? [0, 0];
      const [, cell] = text.slice(start, end).split('\t');
      return (cell?.split('|') ?? []).flatMap((domain): ProteinDomain[] => {
        const match = /^(\d+)-(\d+) (.+)$/.exec(domain);
        return match ? [{ start: Number(match[1]), end: Number(match[2]), name: match[3]! }] : [];
      });
    },
  };
}

/** First cell of each line → where its lines start and end. */
function linesBySymbol(text: string): Map<string, [start: number, end: number][]> {
  const lines = new Map<string, [number, number][]>();
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf('\n', at);
    const end = newline === -1 ? text.length : newline;
    const tab = text.indexOf('\t', at);
    if (tab !== -1 && tab < end) {
      const symbol = text.slice(at, tab);
      const held = lines.get(symbol);
      if (held) held.push([at, end]);
      else lines.set(symbol, [[at, end]]);
    }
    at = end + 1;
  }
  return lines;
}
