import type { Knowledge } from '../../knowledge/types.ts';
import type { Block } from '../../text/types.ts';
import {
  Gap,
  mayStandAt,
  type PhraseHit,
  phraseAt,
  remembered,
  surfaceOf,
  type WordSet,
  type Words,
  wordSet,
  wordsOf,
} from '../phrases/index.ts';
import type { DrugClassMention, DrugMention } from '../types.ts';
import { HEAD_WORDS, sharingHead } from './class-by-target.ts';
import { classNamesOf } from './class-names.ts';
import { classAt } from './classes.ts';
import { withOwnAbbreviations } from './defined.ts';
import { nameMeant } from './meant.ts';
import { type DrugNames, drugNamesOf, type TrustedName } from './names.ts';

export { recogniseDefinedDrugs } from './defined.ts';
export { nearestDrugs } from './nearest.ts';

/**
 * Drugs and drug classes in a block, by every name that the knowledge holds; the longest name wins, so that
 * `trastuzumab emtansine` is one drug, and each partner of a combination is its own mention. Abbreviations that mean
 * other things too count only where the block defines them (`doxorubicin (DOX)`).
 * @returns mentions in the order of the text, none overlapping; offsets count in the block's prose
 */
export function recogniseDrugs(block: Block, knowledge: Knowledge): (DrugMention | DrugClassMention)[] {
  const words = wordsOf(block);
  const names = drugNamesOf(knowledge);
  const classes = classNamesOf(knowledge);
  const mentions: (DrugMention | DrugClassMention)[] = [];
  let floor = 0;
  const beginnings = beginningsOf(knowledge);
  for (let i = 0; i < words.list.length; i++) {
    if (!beginnings.has(words, i)) continue;
    const named = mayStandAt(names.index, words, i) ? drugAt(names, words, i) : undefined;
    const mayBeClass = HEAD_WORDS.has(words.list[i]!) || mayStandAt(classes.index, words, i);
    const inClass = mayBeClass ? classAt(knowledge, classes, words, i, floor) : undefined;
    if (!named && !inClass) continue;
    if (inClass && (!named || inClass.to >= named.hit.to)) {
      const partner = sharingHead(knowledge, classes, words, inClass, floor);
      if (partner && partner.mention.id !== inClass.mention.id) mentions.push(partner.mention);
      mentions.push(inClass.mention);
    } else if (named) mentions.push(mentionOf(words, named.hit, named.name));
    i = Math.max(inClass?.to ?? 0, named?.hit.to ?? 0);
    floor = i + 1;
  }
  return withOwnAbbreviations(words, mentions, (short, id) => names.judge(short)?.sense.drug.id === id);
}

/** Words at which a mention may begin or, for the head of a class, end: most words of a text are spared the rest. */
const beginningsOf = remembered(
  (knowledge: Knowledge): WordSet =>
    wordSet([...drugNamesOf(knowledge).index.words(), ...classNamesOf(knowledge).index.words(), ...HEAD_WORDS.keys()]),
);

interface Named {
  readonly hit: PhraseHit;
  readonly name: TrustedName;
}

function drugAt(names: DrugNames, words: Words, i: number): Named | undefined {
  let named: Named | undefined;
  phraseAt(names.index, words, i, (hit) => {
    const name = nameMeant(names, words, hit);
    if (name) named = whole(words, hit, name);
    return name !== undefined;
  });
  return named;
}

const SALTS = new Set(
  'hydrochloride dihydrochloride mesylate dimesylate tosylate ditosylate malate dimaleate maleate phosphate fumarate succinate citrate besylate tartrate hydrobromide monohydrate hemihydrate trihydrate hcl hbr sodium disodium acetate sulfate sulphate bromide esylate camsylate'.split(
    ' ',
  ),
);

const FORMULATIONS = new Set(['liposomal', 'pegylated', 'nanoliposomal']);

/** A name with its formulation in front and the counter-ion behind it: `pegylated liposomal doxorubicin hydrochloride`. */
function whole({ list, gaps }: Words, hit: PhraseHit, name: TrustedName): Named {
  let { from, to } = hit;
  while (gaps[from - 1] === Gap.space && FORMULATIONS.has(list[from - 1] ?? '')) from--;
  while (gaps[to] === Gap.space && SALTS.has(list[to + 1] ?? '')) to++;
  if (to === hit.to) return { hit: { ...hit, from }, name };
  return { hit: { ...hit, from, to }, name: { ...name, sense: { ...name.sense, kind: 'salt' } } };
}

function mentionOf(words: Words, { from, to }: PhraseHit, { sense }: TrustedName): DrugMention {
  const text = surfaceOf(words, from, to);
  const { id, name } = sense.drug;
  return { type: 'drug', start: words.starts[from]!, end: words.ends[to]!, text, id, name, surface: sense.kind };
}
