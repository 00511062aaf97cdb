import type { Knowledge } from '../../knowledge/types.ts';
import type { Block } from '../../text/types.ts';
import { wordsOf } from '../phrases/index.ts';
import type { VariantMention } from '../types.ts';
import { allelesOf } from './alleles.ts';
import type { Draft, Scene } from './draft.ts';
import { gateFacts, settle } from './gate.ts';
import { PATTERNS } from './patterns.ts';
import { mayHold, sceneOf, search } from './search.ts';

/**
 * Every alteration that the prose of each block describes, in order and without overlaps. Offsets count in
 * `block.prose`. A gene is linked only where it is part of the written name; all else is left to the
 * linker. Never throws; linear in the length of the prose.
 */
export function recogniseVariants(blocks: readonly Block[], knowledge: Knowledge): VariantMention[][] {
  const scenes = blocks.map((block) => sceneOf(wordsOf(block), knowledge));
  const found = candidates(scenes);
  return scenes.map((scene, i) => settled(scene, found[i]!));
}

function settled(scene: Scene, candidates: Draft[]): VariantMention[] {
  const { prose } = scene;
  const found = apart(candidates);
  const held = settle(found, gateFacts(scene, found));
  const drafts = apart([...held, ...allelesOf(held, scene)]);
  return drafts.map(({ gate: _, ...facts }) => {
    const text = prose.slice(facts.start, facts.end);
    return saidAbsent(prose, facts.start, facts.end)
      ? { type: 'variant', text, ...facts, absent: true }
      : { type: 'variant', text, ...facts };
  });
}

/** What each way of writing finds in each scene: one way over all scenes before the next, so that its code is at hand. */
function candidates(scenes: readonly Scene[]): Draft[][] {
  const found = scenes.map((): Draft[] => []);
  for (const pattern of PATTERNS) {
    for (let i = 0; i < scenes.length; i++) {
      if (mayHold(scenes[i]!, pattern)) search(scenes[i]!, pattern, found[i]!);
    }
  }
  return found;
}

/** Where candidates overlap the longest stays, then the first. */
function apart(drafts: Draft[]): Draft[] {
  const kept: Draft[] = [];
  const sorted = drafts.sort((a, b) => a.start - b.start || b.end - a.end);
  for (let i = 0; i < sorted.length; ) {
    // Candidates that hang together, so that each knot is untied on its own.
    let reach = sorted[i]!.end;
    let last = i + 1;
    for (; last < sorted.length && sorted[last]!.start < reach; last++) reach = Math.max(reach, sorted[last]!.end);
    if (last === i + 1) kept.push(sorted[i]!);
    else for (const draft of untied(sorted.slice(i, last))) kept.push(draft);
    i = last;
  }
  return kept;
}

function untied(knot: readonly Draft[]): Draft[] {
  const taken = new Set<number>();
  const byLength = [...knot].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const free = byLength.filter(({ start, end }) => {
    for (let at = start; at < end; at++) if (taken.has(at)) return false;
    for (let at = start; at < end; at++) taken.add(at);
    return true;
  });
  return free.sort((a, b) => a.start - b.start);
}

const NEGATIVE =
  /^(?:(?:[ -]|\u2010|\u2011|\u2013)(?:negative|neg)|neg)\b|^(?:\u2212|\u2013| ?\([-\u2212\u2013]\))(?![A-Za-z0-9])/;

/** `T790M-negative`, `T790M−`, `non-V600E`: the text says that the alteration is not there. */
function saidAbsent(prose: string, start: number, end: number): boolean {
  return (
    NEGATIVE.test(prose.slice(end, end + 10)) ||
    /\b[Nn]on[-\u2010\u2011\u2013 ]$/.test(prose.slice(Math.max(0, start - 5), start))
  );
}
