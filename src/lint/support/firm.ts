import type { AnalysedBlock } from '../../analysis.ts';
import type { Claim } from '../../claims/types.ts';
import type { Mention, VariantMention } from '../../recognition/types.ts';
import type { Range } from '../../text/types.ts';
import { sentenceAt } from './in-sentence.ts';

/** Words between two slots beyond which a sentence may well have turned to something else, in UTF-16 units. */
const APART = 100;

/**
 * Said of some, sometimes: "a significant number of patients do not benefit", "is sometimes insensitive", "one of
 * three responded". An exception leaves the rule that the evidence states as it is.
 */
const SOME =
  /\b(?:sometimes|occasionally|rarely|seldom|not all|(?:some|few|certain|several) (?:of the )?(?:patients|tumou?rs|cases|individuals|cell lines)|a (?:[a-z]{4,13} )?(?:number|subset|subgroup|minority|fraction|proportion|portion|percentage) of|(?:one|two|three|four|five|six|\d{1,3}) (?:out )?of (?:the )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)|eventually|inevitably|ultimately|invariably)(?![\w-])/i;

/** Ends what is said before it: an exception behind it is of something else. */
const TURN = /;|,?\s(?:whereas|while|although|but)\s/;
/** "Most EGFR inhibitors are inactive": the class is not meant as a whole. */
const PART =
  /\b(?:most|many|some|several|certain|other|earlier|older|current|these|those|both)\s(?:[\w-]{1,24}\s){0,2}$/i;

/**
 * Is a claim firm enough to be held against its author? Its words stand together, or nothing else is named that
 * they could be about, and it is made of a kind of tumour as such, not of some of them nor of what became of them in
 * the end; where it is of a class of drugs, of the class as a whole.
 */
export function isFirm(claim: Claim, block: AnalysedBlock): boolean {
  const { mentions, cue, sentence } = claim;
  const inSentence = ({ start, end }: Range) => start >= sentence.start && end <= sentence.end;
  if (
    isBackground(
      mentions.variants.filter((variant) => !inSentence(variant)),
      mentions.variants.length,
    )
  )
    return false;
  const slots = [cue, ...mentions.drugs, ...mentions.variants, ...mentions.genes].filter(inSentence);
  if (isApart(slots) && !isAlone(sentenceAt(block, cue.start)?.mentions ?? [])) return false;
  const { prose } = block.block;
  if (!claim.drugs.length && mentions.drugs.some(({ start }) => PART.test(prose.slice(Math.max(0, start - 60), start))))
    return false;
  const turn = TURN.exec(prose.slice(claim.end, sentence.end));
  return !SOME.test(prose.slice(sentence.start, turn ? claim.end + turn.index : sentence.end));
}

/** A fusion that an earlier sentence names is what the cells were made of or chosen by: what they resist is another matter. */
const isBackground = (elsewhere: readonly VariantMention[], variants: number): boolean =>
  variants > 0 && elsewhere.length === variants && elsewhere.every(({ kind }) => kind === 'fusion');

function isApart(slots: readonly Range[]): boolean {
  const ordered = [...slots].sort((a, b) => a.start - b.start);
  let end = ordered[0]?.end ?? 0;
  for (const slot of ordered) {
    if (slot.start - end > APART) return true;
    end = Math.max(end, slot.end);
  }
  return false;
}

/** Does the sentence name one drug and one alteration only? */
function isAlone(mentions: readonly Mention[]): boolean {
  const drugs = new Set<string>();
  let alterations = 0;
  for (const mention of mentions) {
    if (mention.type === 'drug' || mention.type === 'drug-class') drugs.add(mention.id);
    if (mention.type === 'variant' || (mention.type === 'biomarker' && mention.gene)) alterations++;
  }
  return drugs.size === 1 && alterations === 1;
}
