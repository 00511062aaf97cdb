import type { AnalysedBlock, Analysis, BlockAnalysis } from './analysis.ts';
import { claimsOf } from './claims/index.ts';
import type { Knowledge } from './knowledge/types.ts';
import { type BlockFacts, collect, contextOf, type Reading, resolve } from './recognition/index.ts';
import { carryOver } from './text/carry-over.ts';
import { type Format, readProse } from './text/index.ts';
import type { Block, PlacedBlock, Prose } from './text/types.ts';

/** A text and how it is written. */
export interface Document {
  readonly source: string;
  readonly format: Format;
}

/** Reads documents. */
export interface Analyser {
  /** @param previous the analysis before an edit: what did not change is taken from there */
  analyse(source: string, format: Format, previous?: Analysis): Analysis;
  /** Each document on its own; the blocks of all of them pass the recognisers together. */
  analyseAll(documents: readonly Document[]): Analysis[];
}

/**
 * Makes what reads a document once for everyone. Work is remembered by block, so an edit
 * costs its own paragraph: a block's facts depend on its text alone, its analysis also on the document's
 * context (as `DocumentContext.key`) and its section.
 */
export function createAnalyser(knowledge: Knowledge): Analyser {
  const factsOf = new WeakMap<Block, BlockFacts>();
  const analysisOf = new WeakMap<Block, { key: string; analysis: BlockAnalysis }>();
  const readingOf = new WeakMap<Analysis, Reading>();

  const factsAbout = (blocks: readonly Block[]): BlockFacts[] => {
    const fresh = blocks.filter((block) => !factsOf.has(block));
    collect(fresh, knowledge).forEach((facts, i) => {
      factsOf.set(fresh[i]!, facts);
    });
    return blocks.map((block) => factsOf.get(block)!);
  };

  const analyseProse = (prose: Prose, previous?: Analysis): Analysis => {
    const before = previous && readingOf.get(previous);
    const facts = carryOver(
      prose.blocks,
      (places) => factsAbout(places.map((at) => prose.blocks[at]!.block)),
      before && [before.prose.blocks, before.facts],
    );
    const context = contextOf(prose, facts, knowledge, before);
    const stood = before?.context === context ? previous?.blocks : undefined;
    /** Neighbours share the list of headings above them, and with it the key. */
    let [under, key]: [readonly string[] | undefined, string] = [undefined, ''];
    const keyUnder = (section: readonly string[]): string => {
      if (section !== under) [under, key] = [section, `${context.key}\n${section.join('\n')}`];
      return key;
    };
    const analyse = (places: readonly number[]): AnalysedBlock[] => {
      const fresh = places.filter((at) => {
        const { block, section } = prose.blocks[at]!;
        return analysisOf.get(block)?.key !== keyUnder(section);
      });
      const mentions = fresh.map((at) => resolve(prose.blocks[at]!.block, facts[at]!, context, knowledge));
      fresh.forEach((at, i) => {
        const { block, section } = prose.blocks[at]!;
        const claims = claimsOf(block, section, mentions[i]!, context, knowledge);
        analysisOf.set(block, { key: keyUnder(section), analysis: { mentions: mentions[i]!, claims } });
      });
      return places.map((at) => {
        const { start, end, block, section } = prose.blocks[at]!;
        return { start, end, block, section, analysis: analysisOf.get(block)!.analysis };
      });
    };
    const blocks = carryOver(prose.blocks, analyse, stood && [stood, stood], moved);
    const analysis: Analysis = { prose, context, blocks };
    readingOf.set(analysis, { prose, facts, context });
    return analysis;
  };

  return {
    analyse: (source, format, previous) => analyseProse(readProse(source, format, previous?.prose), previous),
    analyseAll(documents) {
      const proses = documents.map(({ source, format }) => readProse(source, format));
      factsAbout(proses.flatMap(({ blocks }) => blocks.map(({ block }) => block)));
      return proses.map((prose) => analyseProse(prose));
    },
  };
}

/** A block's analysis where the block stands now; undefined under other headings, which may change it. */
function moved(old: AnalysedBlock, { start, end, block, section }: PlacedBlock): AnalysedBlock | undefined {
  if (old.section !== section) return undefined;
  return old.start === start ? old : { start, end, block, section, analysis: old.analysis };
}
