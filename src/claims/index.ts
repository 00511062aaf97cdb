import { once } from '../knowledge/once.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { wordsOf } from '../recognition/phrases/index.ts';
import type { DocumentContext, Mention } from '../recognition/types.ts';
import { sentencesOf } from '../text/sentences.ts';
import type { Block, Range } from '../text/types.ts';
import { assemble } from './assemble.ts';
import { followFocus } from './focus.ts';
import { judge } from './judge.ts';
import { cueWords } from './lexicon/index.ts';
import { draftsOf } from './read.ts';
import { takeApart } from './sentence.ts';
import { type Graded, settle } from './settle.ts';
import type { Claim, ReadClaim } from './types.ts';

export type * from './types.ts';

/**
 * Reads the claims of a block and judges each against the evidence.
 * @param mentions of the block, without overlap; offsets count in the block's prose, as those of the claims do.
 */
export function claimsOf(
  block: Block,
  section: readonly string[],
  mentions: readonly Mention[],
  context: DocumentContext,
  knowledge: Knowledge,
): readonly Claim[] {
  return readClaims(block, section, mentions, context, knowledge).map((claim) => ({
    judgement: judge(claim, knowledge),
    ...claim,
  }));
}

/** Reads the claims of a block without judging them. */
export function readClaims(
  block: Block,
  section: readonly string[],
  mentions: readonly Mention[],
  context: DocumentContext,
  knowledge: Knowledge,
): ReadClaim[] {
  if (!mayClaim(mentions)) return [];
  const ordered = [...mentions].sort((a, b) => a.start - b.start);
  const graded: Graded[] = [];
  const focus = followFocus();
  const cues = cuesAhead(block);
  let next = 0;
  for (const range of sentencesOf(block)) {
    while (next < ordered.length && ordered[next]!.start < range.start) next++;
    const first = next;
    while (next < ordered.length && ordered[next]!.end <= range.end) next++;
    const tells = cues(range);
    if (range.end - range.start > LONGEST_SENTENCE || (next === first && !(tells && focus.isKept()))) continue;
    const inside = ordered.slice(first, next);
    const apart = once(() => takeApart(block.prose, range, inside));
    for (const draft of tells ? draftsOf(apart(), focus.now) : []) {
      const weak = draft.predicate.cue.value.weak === true || draft.reading.none;
      for (const claim of assemble(apart(), draft, section, context, knowledge)) {
        graded.push({ claim: isQuoted(block, claim) ? { ...claim, hedged: true, explicit: false } : claim, weak });
      }
    }
    focus.add(apart);
  }
  return settle(graded);
}

/** Tells of each sentence, asked in order, whether it may hold a relation word. */
function cuesAhead(block: Block): (range: Range) => boolean {
  const words = wordsOf(block);
  let at = 0;
  return ({ start, end }) => {
    let found = false;
    for (; at < words.list.length && words.starts[at]! < end; at++) {
      found ||= words.starts[at]! >= start && cueWords.has(words, at);
    }
    return found;
  };
}

/** Words of others: they are read, and never held against the author. */
const isQuoted = ({ kind, marks }: Block, { cue }: ReadClaim): boolean =>
  kind === 'quote' || marks.some((mark) => mark.kind === 'quotation' && mark.start <= cue.start && cue.end <= mark.end);

/** Longer than any sentence that a person writes, in UTF-16 units: a table or a listing, which claims nothing. */
const LONGEST_SENTENCE = 2000;

/** Only a block that names a drug and something with a gene can claim anything. */
const mayClaim = (mentions: readonly Mention[]) =>
  mentions.some(({ type }) => type === 'drug' || type === 'drug-class') &&
  mentions.some(({ type }) => type === 'gene' || type === 'variant' || type === 'biomarker');
