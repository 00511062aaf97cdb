import type { Knowledge } from '../../knowledge/types.ts';
import { genesNamed } from './genes-named.ts';

/** A name at the end of a text, onto which a variant is written: `BRAF`, `BCR-ABL`, `Kras`, `β-catenin`, `H3.3`. */
const LAST_NAME = /(?<![A-Za-z0-9\u03b1-\u03c9])([A-Za-z\u03b1-\u03c9](?:\.(?=\d)|[A-Za-z\u03b1-\u03c90-9-]){1,14})_?$/;
const CHAIN = /(?:alpha|beta|gamma|delta)$/;
const HISTONE = /^H(?:1|2A|2B|3|4)(?:\.[1-5])?$/;

/** The gene that a variant is written onto. */
export interface GluedGene {
  readonly name: string;
  /** Approved symbols; none for a family (Ras), a histone, the chain of a protein or a gene of the mouse that counts by itself. */
  readonly genes: readonly string[];
}

/**
 * Reads the gene whose name ends right before `at`.
 * @param rest what the variant adds to the name: `CDC25A` and `FAM161A` are names from end to end
 */
export function gluedGene(prose: string, at: number, rest: string, knowledge: Knowledge): GluedGene | undefined {
  const name = LAST_NAME.exec(prose.slice(Math.max(0, at - 17), at))?.[1];
  if (!name || genesNamed(name + rest, knowledge).length > 0) return undefined;
  if (HISTONE.test(name)) return { name, genes: [] };
  if (name.length < 3) return undefined;
  for (const written of [name, name.slice(name.lastIndexOf('-') + 1)]) {
    const genes = genesNamed(written, knowledge);
    if (genes.length > 0) return { name, genes };
    if (/^(?:RAS|Ras|Trp53)$/.test(written)) return { name, genes: [] };
    // Kras, Braf, Bcr-Abl: symbols of the mouse, and of the 1990s.
    if (!/^[A-Z][a-z]{2,5}\d{0,2}[a-z]?$/.test(written)) continue;
    const [symbol] = genesNamed(written.toUpperCase(), knowledge);
    if (symbol && knowledge.gene(symbol)?.role) return { name, genes: [symbol] };
  }
  return CHAIN.test(name) ? { name, genes: [] } : undefined;
}
