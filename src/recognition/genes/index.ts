import type { Knowledge } from '../../knowledge/types.ts';
import type { Block } from '../../text/types.ts';
import type { GeneMention } from '../types.ts';
import { type DocumentShowing, judge } from './decide.ts';
import type { GeneFacts } from './facts.ts';
import { familyOf, namesFamily } from './families.ts';
import { mergeUsage } from './merge.ts';
import { type Settled, settle } from './settle.ts';

export { type GeneFacts, geneFactsOf } from './facts.ts';
export type { Settled } from './settle.ts';

/** What the document means by each written form that it takes for a gene. */
export type GeneReadings = ReadonlyMap<string, Settled>;

/** What a document's blocks together say about its genes. */
export interface ReadGenes {
  readonly readings: GeneReadings;
  /** Short form → long form. */
  readonly definitions: ReadonlyMap<string, string>;
  /** How often each gene, by approved symbol, is named. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Decides for the whole document which forms name genes, and which ones. */
export function readGenes(facts: readonly GeneFacts[], knowledge: Knowledge): ReadGenes {
  const document = mergeUsage(facts);
  const readings = withFamilies(settle(judge(document, knowledge)), document, knowledge);
  const counts = new Map<string, number>();
  for (const [written, { gene }] of readings) {
    if (!gene) continue;
    counts.set(gene.symbol, (counts.get(gene.symbol) ?? 0) + (document.usage.get(written)?.count ?? 0));
  }
  return { readings, definitions: document.definitions, counts };
}

/** A family's name is never one gene's: RAS is not HRAS, though HGNC lists the alias. */
function withFamilies(
  settled: Map<string, Settled>,
  document: DocumentShowing,
  knowledge: Knowledge,
): Map<string, Settled> {
  const named = new Set([...settled.values()].flatMap(({ gene }) => (gene ? [gene.symbol] : [])));
  for (const [written, usage] of document.usage) {
    const family = familyOf(written, knowledge);
    if (!family) continue;
    if (namesFamily(written, family, usage, document, named)) settled.set(written, { members: family.members });
    else settled.delete(written);
  }
  return settled;
}

/** A block's gene mentions under the document's readings; offsets count in the prose. */
export function geneMentions(block: Block, facts: GeneFacts, readings: GeneReadings): GeneMention[] {
  const mentions: GeneMention[] = [];
  for (const { start, end, written } of facts.candidates) {
    const settled = readings.get(written);
    if (!settled) continue;
    mentions.push({ type: 'gene', start, end, text: block.prose.slice(start, end), ...meaningOf(settled) });
  }
  return mentions;
}

function meaningOf(settled: Settled): Pick<GeneMention, 'id' | 'symbol' | 'surface' | 'members' | 'candidates'> {
  if (settled.members) return { surface: 'family', members: settled.members };
  const surface = settled.sense.kind;
  if (settled.candidates) return { surface, candidates: settled.candidates };
  return { id: settled.gene.id, symbol: settled.gene.symbol, surface };
}
