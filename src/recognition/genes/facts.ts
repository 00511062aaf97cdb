import type { Gene, GeneNameKind, Knowledge } from '../../knowledge/types.ts';
import type { Block, Range } from '../../text/types.ts';
import { wordsOf } from '../phrases/index.ts';
import { lastStartingBy, touches } from '../ranges.ts';
import type { Definition, DrugClassMention, DrugMention, VariantMention } from '../types.ts';
import { type Atoms, atomsIn } from './atoms.ts';
import { CUES, cuesAround } from './cues.ts';
import type { Fit } from './fit.ts';
import { isLabel } from './labels.ts';
import { lexiconOf } from './lexicon.ts';
import { matchesIn } from './matches.ts';
import type { NameMatch } from './name-match.ts';
import { isNamedAfter } from './named-after.ts';
import type { Organisms } from './organisms.ts';
import { whoseGenes } from './whose.ts';

/** A gene that a written form may mean, and how the form sits on its name. */
export interface Sense {
  readonly gene: Gene;
  readonly kind: GeneNameKind;
  readonly fit: Fit;
  readonly name: string;
  /** The form is a rewording of a name (derive.ts): its words in another order, or some of them left out. */
  readonly derived?: 'turned' | 'cut';
}

/** A stretch of prose that may name a gene. */
interface GeneCandidate extends Range {
  readonly written: string;
}

/** What a block, or all blocks, show about one written form. */
export interface Usage {
  readonly count: number;
  /** All cues seen, as bits of `CUES`. */
  readonly cues: number;
}

/** A block's candidates and what it shows about them. */
export interface GeneFacts {
  readonly candidates: readonly GeneCandidate[];
  readonly usage: ReadonlyMap<string, Usage>;
  readonly organisms: Organisms;
  /** The organisms of the first lines. */
  readonly opening: Organisms;
  readonly definitions: readonly Definition[];
  /** Approved symbols that the block's drugs aim at, or its variants are known in. */
  readonly expected: ReadonlySet<string>;
}

/** What the other recognisers found in the block. */
export interface Found {
  readonly definitions: readonly Definition[];
  readonly cellLines: readonly Range[];
  readonly strains: readonly Range[];
  readonly variants: readonly VariantMention[];
  readonly drugs: readonly (DrugMention | DrugClassMention)[];
}

/** Reads a block for gene names; nothing is decided yet. */
export function geneFactsOf(block: Block, found: Found, knowledge: Knowledge): GeneFacts {
  const atoms = atomsIn(wordsOf(block));
  const { cellLines, strains } = found;
  const matches = matchesIn(block.prose, atoms, lexiconOf(knowledge)).filter(
    (match) =>
      !isLabel(block.prose, match) &&
      !isNamedAfter(block.prose, match) &&
      !touches(cellLines, match) &&
      !touches(strains, match),
  );
  const sites = found.variants.filter(isSite);
  const usage = new Map<string, Usage>();
  const { organisms, opening, cuesAt } = whoseGenes(block, atoms, matches, found);
  const own = matches.map((_, i) => cuesOf(block, atoms, matches, i));
  shareInLists(block.prose, matches, own);
  const candidates = matches.map((match, i): GeneCandidate => {
    const cues = own[i]! | cuesAt(match.first) | (touches(sites, match, BESIDE + 1) ? CUES.variantNext : 0);
    const before = usage.get(match.written);
    usage.set(match.written, { count: (before?.count ?? 0) + 1, cues: (before?.cues ?? 0) | cues });
    return { start: match.start, end: match.end, written: match.written };
  });
  return {
    candidates,
    usage,
    organisms,
    opening,
    definitions: found.definitions,
    expected: expectedGenes(found, knowledge),
  };
}

/** A place in a gene, rather than "mutation" or "expression", which stand beside anything. */
const isSite = ({ position, hgvs, exon, kind, genes }: VariantMention): boolean =>
  position !== undefined || hgvs !== undefined || exon !== undefined || genes !== undefined || kind === 'isoform';

/** How far a variant may stand from its gene to be right beside it: a space and a bracket, `BRAF (V600E)`. */
const BESIDE = 2;

function expectedGenes({ variants, drugs }: Found, knowledge: Knowledge): ReadonlySet<string> {
  const expected = new Set<string>();
  const add = (symbol: string) => expected.add(symbol);
  for (const variant of variants) {
    for (const symbol of variant.genes ?? (variant.gene ? [variant.gene] : [])) add(symbol);
    if (variant.substitution) for (const symbol of knowledge.genesWithVariant(variant.substitution)) add(symbol);
  }
  for (const mention of drugs) {
    const ids = mention.type === 'drug' ? [mention.id] : [];
    for (const id of ids) for (const symbol of knowledge.drug(id)?.targets ?? []) add(symbol);
    if (mention.type === 'drug-class') for (const symbol of knowledge.drugClass(mention.id)?.targets ?? []) add(symbol);
  }
  return expected;
}

function cuesOf(block: Block, atoms: Atoms, matches: readonly NameMatch[], i: number): number {
  const { start, end, first, last } = matches[i]!;
  let cues = cuesAround(block.prose, atoms, first, last, start, end);
  const [left, right] = [matches[i - 1], matches[i + 1]];
  const beside = [
    isNeighbour(block.prose, left, matches[i]) && left!,
    isNeighbour(block.prose, matches[i], right) && right!,
  ];
  for (const one of beside) if (one) cues |= SURE.test(one.written) ? CUES.inList | CUES.inSureList : CUES.inList;
  const mark = block.marks[lastStartingBy(block.marks, start)];
  if (mark && end <= mark.end && mark.end - mark.start <= end - start + 2) cues |= CUES.marked;
  return cues;
}

/** What is said of the whole list: "mutations in A, B and C", "A, B and C expression". */
const SAID_BEFORE = CUES.relationBefore | CUES.geneBefore | CUES.alterationBefore;
const SAID_AFTER =
  CUES.geneAfter | CUES.proteinAfter | CUES.activityAfter | CUES.alterationAfter | CUES.inhibitionAfter;

/** What stands before the first name of a list, or behind its last, is said of all. */
function shareInLists(text: string, matches: readonly NameMatch[], cues: number[]): void {
  for (let i = 1; i < matches.length; i++)
    if (isNeighbour(text, matches[i - 1], matches[i])) cues[i]! |= cues[i - 1]! & SAID_BEFORE;
  for (let i = matches.length - 1; i > 0; i--)
    if (isNeighbour(text, matches[i - 1], matches[i])) cues[i - 1]! |= cues[i]! & SAID_AFTER;
}

/** A name that is hardly anything else: with a number behind letters, or long. */
const SURE = /^[A-Za-z]{2,}-?\d|^.{5}/;

const JOINT = /^(?:, |\/|-|–| and | or |, and |, or |::| & | \()$/;

function isNeighbour(text: string, left: NameMatch | undefined, right: NameMatch | undefined): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    right.start - left.end < 7 &&
    JOINT.test(text.slice(left.end, right.start))
  );
}
