import { isCellLine } from '../cell-lines.ts';
import { isDerivedLine } from './derived-line.ts';
import type { Draft, Scene } from './draft.ts';
import { genesNamed } from './genes-named.ts';

/** Words that say that a text speaks of variants at all. */
const VOCABULARY =
  /mutat|mutant|variant|substitut|polymorphi|allel|\bSNPs?\b|replace|missense|nonsense|wild[- ]?type|genotyp|homozyg|heterozyg|transition|transversion|residue|amino acid/i;
const BESIDE_BEFORE =
  /(?:mutations?|mutants?|mutated|variants?|substitutions?|replacements?|polymorphisms?|alleles?|mutagenesis|changes?|enzymes?|SNPs?|designated|called)[\s,:(/-]{0,3}(?:of |to |in |with |the )?$/i;
const BESIDE_AFTER =
  /^[\s)/-]{0,3}(?:[A-Za-z0-9]{2,8} )?(?:(?:point|single|missense|double|amino acid|active[- ]site) )?(?:mutations?|mutants?|mutated|variants?|substitutions?|replacements?|polymorphisms?|alleles?|changes?|SNPs?|carriers?)\b/i;

/** What stands before a label: `Figure S3A`, `primer R175F`, `lot Q61R`, `clone`, `cat. no.`, `HLA-`. */
const LABEL_BEFORE =
  /(?:figs?\.?|figures?|tables?|eqs?\.?|equations?|schemes?|panels?|boxes|box|supplementa(?:ry|l)|appendix|cat(?:alog(?:ue)?)?\.?(?: ?(?:no|number|#)s?\.?)?|\bnos?\.|\blots?|\bbatch|\bclones?|primers?|probes?|oligos?|wells?|plates?|grants?|contract|accession(?: numbers?)?|patents?|antibod(?:y|ies)|(?:assay|detection|reagent|test) kit|\bref\.?|HLA-[A-Z0-9]*\*?|chromosomes?|\bchr)\s?[#:]?\s?$/i;

/** What numbers people, samples and studies as variants are numbered: `samples P12A and S24T`, `patient P101R`. */
const NUMBERED_BEFORE =
  /(?:\b(?:samples?|specimens?|patients?|cases?|subjects?|participants?|donors?|individuals?|wells?|plates?|clones?|primers?|probe sets?|kits?|trials?|stud(?:y|ies)|protocols?|items?|roads?|rooms?)|\bcodes?) (?:[A-Z]{1,3}-?\d{1,4}[A-Z]{0,2}(?:,? and |, | to |[-\u2013])){0,6}$/i;

/** Cell lines, yeast strains, receptors, factors, trials (Lung-MAP's S1400) and abbreviations that are spelled like a substitution. */
const NAMED_ALIKE = new Set(
  'T47D C33A H9C C57B D54M S49A U87M T1D T2D M6P C6D A1C E1A E1B E2F E2C E2A E3L E4F C4A C4B C2A C1R C1Q C1S C3A C5A P4H P5N P2Y P2X H4F S6K A2A A2M A1M A2B D1R D2R D3R H1R H2R M1R M2R M3R T3R T4N S1P Q10H N2A F2R F2T F4A I2C S2R E6A E7L K9M S288C S1400A S1400D S1400E S1400F S1400G S1400I S1400K P2A T2A F2A'.split(
    ' ',
  ),
);
/** `D16V cells`: a line, unless more speaks for a variant. */
const CELL_AFTER = /^[- ](?:cells?|cell lines?)\b/;

/** What the gate knows of a block; found out once, and only where a candidate asks. */
interface GateFacts {
  readonly scene: Scene;
  readonly speaksOfVariants: boolean;
}

export function gateFacts(scene: Scene, drafts: readonly Draft[]): GateFacts {
  let speaks: boolean | undefined;
  return {
    scene,
    get speaksOfVariants() {
      // A variant beyond doubt says as much as a word.
      speaks ??= scene.holds(VOCABULARY) || drafts.some((draft) => isBeyondDoubt(draft, scene));
      return speaks;
    },
  };
}

/** Written as nothing else is, or with a gene, or known to the evidence. */
const isBeyondDoubt = (draft: Draft, scene: Scene): boolean =>
  (draft.gate === 'none' && draft.level !== undefined) ||
  (draft.gate === 'residue' && (draft.position ?? 0) > 9 && !isLabel(draft, scene) && isBacked(draft, scene));

const isBacked = (draft: Draft, scene: Scene): boolean =>
  followsGene(draft, scene) || scene.knowledge.genesWithVariant(draft.substitution ?? draft.name).length > 0;

/** Is the draft one that labels and names share, and does the place say that it is one of those? */
function isLabel({ start, end }: Draft, { prose }: Scene): boolean {
  return NAMED_ALIKE.has(prose.slice(start, end)) || LABEL_BEFORE.test(prose.slice(Math.max(0, start - 32), start));
}

/** Does the word in front name a gene (`EGFR T790M`, `EGFR-T790M`, `EGFR (T790M`)? */
function followsGene({ start }: Draft, { prose, knowledge }: Scene): boolean {
  const word = /([A-Za-z][A-Za-z0-9-]{1,11}?)(?:[\s(/:-]{1,3}|\s?\^)$/.exec(
    prose.slice(Math.max(0, start - 18), start),
  );
  return word !== null && genesNamed(word[1]!, knowledge).length > 0;
}

const LINE_BEFORE = /(?<![A-Za-z0-9])([A-Za-z0-9-]{3,12})(?:,? and |, |\/)$/;
const LINE_AFTER = /^(?:,? and |, |\/)([A-Za-z0-9-]{3,12})(?![A-Za-z0-9-])/;

/** A375P beside SK-MEL-28, M229R beside M238 and LN229: one of a list of cell lines. */
function isAmongLines({ start, end }: Draft, prose: string): boolean {
  const before = LINE_BEFORE.exec(prose.slice(Math.max(0, start - 20), start))?.[1];
  const after = LINE_AFTER.exec(prose.slice(end, end + 20))?.[1];
  return [before, after].some((name) => name !== undefined && isCellLine(name));
}

/**
 * Decides on one candidate by the words around it; `undefined` where only its neighbours in a list can tell.
 * Labels are refused even where the text speaks of variants.
 */
function judge(draft: Draft, facts: GateFacts): boolean | undefined {
  if (draft.gate === 'none') return true;
  if (draft.gate === 'context') return facts.speaksOfVariants;
  const { scene } = facts;
  const { prose } = scene;
  if (isLabel(draft, scene)) return false;
  const digits = (draft.position ?? 0) < 0 ? 1 : String(draft.position ?? '').length;
  if (digits === 1) {
    const beside =
      BESIDE_BEFORE.test(prose.slice(Math.max(0, draft.start - 32), draft.start)) ||
      BESIDE_AFTER.test(prose.slice(draft.end, draft.end + 48));
    return beside ? true : undefined;
  }
  if (isBacked(draft, scene)) return true;
  if (isDerivedLine(draft, prose) || isAmongLines(draft, prose)) return false;
  if (NUMBERED_BEFORE.test(prose.slice(Math.max(0, draft.start - 72), draft.start)))
    return BESIDE_AFTER.test(prose.slice(draft.end, draft.end + 48));
  if (!facts.speaksOfVariants) return undefined;
  return CELL_AFTER.test(prose.slice(draft.end, draft.end + 12)) && digits < 3 ? undefined : true;
}

/** Two changes that stand in one list: `C24S, F82A`, `E7A/E78A`, `G12C, G12D and G12V`, but not `TMPRSS2-ERG (T2E)`. */
const LISTED = /^[\s,;/+&()]{0,4}(?:and|or|plus|to)?[\s(]{0,2}$/;

/** Lets the good ones of a list vouch for their neighbours, and a label at its head speak for all of it. */
export function settle(drafts: readonly Draft[], facts: GateFacts): Draft[] {
  const verdicts = drafts.map((draft) => judge(draft, facts));
  const { prose } = facts.scene;
  const neighbours = (a: number, b: number): boolean => {
    const [left, right] = [drafts[a], drafts[b]];
    if (left?.level === undefined || right?.level === undefined) return false;
    return LISTED.test(prose.slice(left.end, right.start).slice(0, 16));
  };
  for (let i = 1; i < drafts.length; i++) {
    if (verdicts[i - 1] === undefined || !neighbours(i - 1, i)) continue;
    if (verdicts[i - 1]) verdicts[i] ??= true;
    // A label stands for the whole list behind it.
    else if (drafts[i]!.gate === 'residue' && !isBacked(drafts[i]!, facts.scene)) verdicts[i] = false;
  }
  for (let i = drafts.length - 2; i >= 0; i--) {
    if (verdicts[i] === undefined && verdicts[i + 1] && neighbours(i, i + 1)) verdicts[i] = true;
  }
  // The same writing is the same thing throughout a block.
  const good = new Set(drafts.filter((_, i) => verdicts[i]).map(({ start, end }) => prose.slice(start, end)));
  return drafts.filter(({ start, end }, i) => verdicts[i] ?? good.has(prose.slice(start, end)));
}
