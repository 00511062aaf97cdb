import type { AnalysedBlock } from '../../analysis.ts';
import type { DrugMention, Mention } from '../../recognition/types.ts';
import type { Range } from '../../text/types.ts';
import { mentionsOf } from './mentions.ts';

/** Words that say what a drug is: "the MEK inhibitor dabrafenib", "osimertinib, a first-generation TKI". */
export interface Description extends Range {
  readonly drug: DrugMention;
  readonly text: string;
  /** Mentions inside the words: classes and genes. */
  readonly mentions: readonly Mention[];
}

const HEAD =
  '(?:inhibitors?|TKIs?|antibod(?:y|ies)|conjugates?|ADCs?|agonists?|antagonists?|degraders?|antiandrogens?|SERDs?)';
const LEADING = new RegExp(String.raw`(?:^|[\s(])(?:the|an?)\s+([^,.;:()]{0,70}?\b${HEAD})\s+$`, 'i');
const TRAILING = new RegExp(String.raw`^(?:,\s+|\s+(?:is|was)\s+)(?:the|an?)\s+([^,.;:()]{0,70}?\b${HEAD})\b`, 'i');

/**
 * The words that describe each drug of a block in apposition or after "is a". Words that hold another drug, a
 * negation or a comparison describe something else and are left out.
 */
export function descriptionsOf(block: AnalysedBlock): Description[] {
  const found: Description[] = [];
  const { prose } = block.block;
  const drugs = mentionsOf(block, 'drug');
  for (const drug of drugs) {
    const left = prose.slice(Math.max(0, drug.start - 100), drug.start);
    const lead = LEADING.exec(left);
    if (lead) add(drug, drug.start - (left.length - left.lastIndexOf(lead[1]!)), lead[1]!);
    const trail = TRAILING.exec(prose.slice(drug.end, drug.end + 110));
    // "bortezomib, the CD38 antibody daratumumab": the words describe the drug that they stand before.
    const end = drug.end + (trail?.[0].length ?? 0);
    // "gefitinib, a MEK inhibitor and chemotherapy" is a list.
    const listed = trail?.[0].startsWith(',') && /^,?\s(?:and|or|plus)\s/.test(prose.slice(end, end + 6));
    if (trail && !listed && !drugs.some(({ start }) => start > end && start - end <= 2))
      add(drug, end - trail[1]!.length, trail[1]!);
  }
  return found;

  function add(drug: DrugMention, start: number, text: string) {
    const end = start + text.length;
    const mentions = block.analysis.mentions.filter((mention) => mention.start >= start && mention.end <= end);
    if (mentions.some(({ type }) => type === 'drug')) return;
    if (/\b(?:not|non|never|unlike|than|without|plus|combined|with|novel dual)\b/i.test(text)) return;
    found.push({ drug, start, end, text, mentions });
  }
}
