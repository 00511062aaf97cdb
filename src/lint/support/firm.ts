import type { Claim } from '../../claims/types.ts';

/** Words between two slots beyond which a sentence may well have turned to something else, in UTF-16 units. */
const APART = 100;

/**
 * Said of some, sometimes: "a significant number of patients do not benefit", "is sometimes insensitive", "one of
 * three responded". An exception leaves the rule that the evidence states as it is.
 */
const SOME =
  /\b(?:sometimes|occasionally|rarely|seldom|not all|(?:some|few|certain|several) (?:of the )?(?:patients|tumou?rs|cases|individuals|cell lines)|a (?:[a-z]{4,13} )?(?:number|subset|subgroup|minority|fraction|proportion|portion|percentage) of|(?:one|two|three|four|five|six|\d{1,3}) (?:out )?of (?:the )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)|eventually|inevitably|ultimately|invariably)(?![\w-])/i;

/**
 * Is a claim firm enough to be held against its author? Its words stand together, and it is made of a kind of
 * tumour as such, not of some of them nor of what became of them in the end.
 */
export function isFirm(claim: Claim, prose: string): boolean {
  const { mentions, cue, sentence } = claim;
  const slots = [cue, ...mentions.drugs, ...mentions.variants, ...mentions.genes]
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .sort((a, b) => a.start - b.start);
  let end = slots[0]?.end ?? 0;
  for (const slot of slots) {
    if (slot.start - end > APART) return false;
    end = Math.max(end, slot.end);
  }
  return !SOME.test(prose.slice(sentence.start, sentence.end));
}
