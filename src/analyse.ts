import type { AnalysedBlock, Analysis, BlockAnalysis } from './analysis.ts';
import { claimsOf } from './claims/index.ts';
import type { Knowledge } from './knowledge/types.ts';
import { type BlockFacts, collect, contextOf, type Reading, resolve } from './recognition/index.ts';
import { holds, type Reliance, saidTo, watch } from './reliance.ts';
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
  /**
   * Each document on its own; the blocks of all of them pass the recognisers together. Nothing is remembered: for
   * documents that no edit will follow.
   */
  analyseAll(documents: readonly Document[]): Analysis[];
}

/** An analysis of a block that was made before, and what of the document it rests on. */
interface Known {
  readonly relied: Reliance;
  readonly analysis: BlockAnalysis;
}

/**
 * Makes what reads a document once for everyone. Work is remembered by block, so an edit
 * costs its own paragraph: a block's facts depend on its text alone, its analysis also on what it asked of the
 * document.
 */
export function createAnalyser(knowledge: Knowledge): Analyser {
  const factsOf = new WeakMap<Block, BlockFacts>();
  const analysisOf = new WeakMap<Block, Known>();
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
    const analyse = (places: readonly number[]): AnalysedBlock[] => {
      const known = knownOf(places);
      return places.map((at, i) => {
        const { start, end, block, section } = prose.blocks[at]!;
        return { start, end, block, section, analysis: known[i]!.analysis };
      });
    };
    /** The analyses of blocks: those made before, where all that they relied on holds, and new ones. */
    const knownOf = (places: readonly number[]): Known[] => {
      const said = places.map((at) => saidTo(facts[at]!, prose.blocks[at]!.section.join('\n'), context));
      const known = places.map((at, i) => {
        const before = analysisOf.get(prose.blocks[at]!.block);
        return before && holds(before.relied, said[i]!) ? before : undefined;
      });
      const { context: watched, asked } = watch(context);
      const fresh = places.flatMap((at, i) => (known[i] ? [] : [{ ...prose.blocks[at]!, facts: facts[at]!, i }]));
      const resolved = fresh.map(({ block, facts }) => {
        const mentions = resolve(block, facts, watched, knowledge);
        return { mentions, ...asked() };
      });
      fresh.forEach(({ block, section, i }, at) => {
        const { mentions, genes } = resolved[at]!;
        const claims = claimsOf(block, section, mentions, watched, knowledge);
        const { diseases } = asked();
        const relied = {
          ...said[i]!,
          genes: genes ? said[i]!.genes : undefined,
          diseases: diseases ? said[i]!.diseases : undefined,
        };
        known[i] = { relied, analysis: { mentions, claims } };
        analysisOf.set(block, known[i]!);
      });
      return known as Known[];
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
      const all = collect(
        proses.flatMap(({ blocks }) => blocks.map(({ block }) => block)),
        knowledge,
      );
      let read = 0;
      return proses.map((prose) => {
        const facts = all.slice(read, read + prose.blocks.length);
        read += facts.length;
        return analyseOnce(prose, facts, knowledge);
      });
    },
  };
}

/** Analyses a document that no edit will follow: nothing is remembered of it. */
function analyseOnce(prose: Prose, facts: readonly BlockFacts[], knowledge: Knowledge): Analysis {
  const context = contextOf(prose, facts, knowledge);
  const mentions = prose.blocks.map(({ block }, i) => resolve(block, facts[i]!, context, knowledge));
  const blocks = prose.blocks.map(({ start, end, block, section }, i): AnalysedBlock => {
    const claims = claimsOf(block, section, mentions[i]!, context, knowledge);
    return { start, end, block, section, analysis: { mentions: mentions[i]!, claims } };
  });
  return { prose, context, blocks };
}

/** A block's analysis where the block stands now; undefined under other headings, which may change it. */
function moved(old: AnalysedBlock, { start, end, block, section }: PlacedBlock): AnalysedBlock | undefined {
  if (old.section !== section) return undefined;
  return old.start === start ? old : { start, end, block, section, analysis: old.analysis };
}
