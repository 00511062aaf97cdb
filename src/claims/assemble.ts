import type { Knowledge } from '../knowledge/types.ts';
import type { DocumentContext, DrugClassMention, DrugMention } from '../recognition/types.ts';
import type { Range } from '../text/types.ts';
import type { Writable } from '../text/writable.ts';
import { isCircumstance } from './circumstance.ts';
import type { Draft } from './draft.ts';
import { deniedOf } from './expectation.ts';
import { wordSet } from './lexicon/words.ts';
import { type Pair, pairsOf } from './pairing.ts';
import { isQualified } from './qualified.ts';
import { tumourOf } from './scope.ts';
import type { Sentence } from './sentence.ts';
import { settingOf } from './setting.ts';
import type { ReadClaim } from './types.ts';
import type { AlterationUnit, Span } from './units.ts';

/** Turns a draft into claims, one for each profile and treatment that it pairs. */
export function assemble(
  sentence: Sentence,
  draft: Draft,
  section: readonly string[],
  context: DocumentContext,
  knowledge: Knowledge,
): ReadClaim[] {
  const tumour = tumourOf(sentence, draft, section, context, knowledge);
  const setting = settingOf(sentence);
  const particular = isParticular(sentence, draft);
  const cue = textRange(sentence, draft.predicate.cue);
  const { relation, negated, hedged, strength, none, unlinked } = draft.reading;
  const claims: ReadClaim[] = [];
  for (const pair of pairsOf(sentence, draft)) {
    const parts = partsOf(pair);
    if (!parts.genes.length || !(parts.drugs.length || parts.drugClasses.length)) continue;
    const { start, end } = rangeOf(sentence, cue, parts.mentions, pair);
    const { genes, variants, drugs, drugClasses, mentions } = parts;
    const claim: Writable<ReadClaim> = {
      start,
      end,
      sentence: sentence.range,
      genes,
      variants,
      drugs,
      drugClasses,
      relation: none ? deniedOf(parts, knowledge) : relation,
      negated,
      hedged,
      strength,
      combination: pair.combination,
      diseases: tumour.diseases,
      cue,
      explicit: !draft.inferred && !isOvershadowed(sentence, pair),
      mentions: { diseases: tumour.mentions, ...mentions },
    };
    if (tumour.diseaseScope) claim.diseaseScope = tumour.diseaseScope;
    if (setting) claim.setting = setting;
    if (particular) claim.particular = particular;
    if (draft.predicate.cue.value.denied && draft.predicate.cue.value.frame === 'effect') claim.outright = true;
    if (unlinked && negated) claim.unlinked = unlinked;
    if (pair.alterations.some(({ family }) => family)) claim.member = true;
    claims.push(claim);
  }
  return claims;
}

function partsOf({ alterations, drugs }: Pair) {
  const mentions = drugs.map(({ mention }) => mention);
  const named = mentions.filter((m): m is DrugMention => m.type === 'drug');
  const classes = mentions.filter((m): m is DrugClassMention => m.type === 'drug-class');
  return {
    genes: gathered(alterations, ({ genes }) => genes),
    variants: gathered(alterations, ({ names }) => names),
    drugs: unique(named.map(({ name }) => name)),
    drugClasses: unique(classes.map(({ id }) => id)),
    mentions: {
      genes: gathered(alterations, (unit) => unit.mentions.genes),
      variants: gathered(alterations, (unit) => unit.mentions.variants),
      drugs: mentions,
    },
  };
}

const COURSE = new Set(['event', 'response', 'measure']);
const PERSON = wordSet('patient man woman boy girl male female case child');
const ONE = wordSet('a one this single old index our her his another');
const TUMOUR = wordSet('tumour tumor');
const THE = wordSet('a an one this the single index our her his another');
const SOME = wordSet(
  `some half percent % minority subset subsets fraction few several occasional rare proportion individual despite`,
);

/** "several studies", "a response rate of 0% in patients with …": neither is a part of the carriers. */
const isOfElse = (word: string, next: string): boolean =>
  word === '%' ? next !== 'of' : /^(?:stud|report|group|trial|author|analys|line|publication)/.test(next);

const FEW = wordSet(
  'one two three 1 2 3 single only occasional sporadic isolated rare anecdotal exceptional individual some few several',
);

/** "A patient with T790M responded to gefitinib", "less effective than elsewhere", "some patients with L858R do not respond", "progressed on": no rule. */
function isParticular(sentence: Sentence, { predicate, reading, alterations, drugs, agent }: Draft): true | undefined {
  const { tokens } = sentence;
  const { cue } = predicate;
  const names = (nouns: ReadonlySet<string>, determiners: ReadonlySet<string>) =>
    tokens.some(({ text }, i) => nouns.has(text) && determiners.has(tokens[i - 1]?.text ?? ''));
  const somebody = names(PERSON, ONE);
  // What became of the one tumour spoken of, or of the patient; "the tumour is sensitive" may be any.
  const course = COURSE.has(cue.value.frame) && (names(TUMOUR, THE) || names(PERSON, THE));
  const some = tokens
    .slice(Math.max(0, alterations.from - 7), alterations.from)
    .some(({ text }, i, before) => SOME.has(text) && !isOfElse(text, before[i + 1]?.text ?? ''));
  const counted = cue.value.frame === 'response' && FEW.has(tokens[cue.from - 1]?.text ?? '');
  const aside =
    !agent &&
    (isCircumstance(sentence, predicate, alterations) || isQualified(sentence, predicate, alterations, drugs));
  return reading.relative || cue.value.weak === true || course || somebody || some || counted || aside || undefined;
}

const WIDE = new Set(['fusion', 'category', 'gain-of-function', 'expression']);

/** A fusion or "EGFR mutation" in a sentence that also names a variant of the gene: the claim may be about that one. */
function isOvershadowed({ alterations }: Sentence, { alterations: own }: Pair): boolean {
  const isWide = (unit: AlterationUnit) => unit.mentions.variants.some(({ kind }) => WIDE.has(kind));
  if (!own.every(isWide)) return false;
  const genes = new Set(own.flatMap((unit) => unit.genes));
  return alterations.some(({ units }) =>
    units.some((unit) => unit.kind === 'variant' && !unit.wildType && !isWide(unit) && genes.has(unit.genes[0] ?? '')),
  );
}

/** What each unit gives, each once. */
function gathered<U, T>(units: readonly U[], of: (unit: U) => readonly T[]): T[] {
  const all: T[] = [];
  for (const unit of units) for (const value of of(unit)) if (!all.includes(value)) all.push(value);
  return all;
}

const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

const textRange = ({ tokens }: Sentence, { from, to }: Span) => ({
  start: tokens[from]!.start,
  end: tokens[to - 1]!.end,
});

/** From the first to the last word of the claim that stands in this sentence. */
function rangeOf({ range }: Sentence, cue: Range, mentions: ReturnType<typeof partsOf>['mentions'], pair: Pair): Range {
  let { start, end } = cue;
  const take = (other: Range) => {
    if (other.start < range.start || other.end > range.end) return;
    start = Math.min(start, other.start);
    end = Math.max(end, other.end);
  };
  mentions.drugs.forEach(take);
  mentions.genes.forEach(take);
  mentions.variants.forEach(take);
  for (const unit of pair.alterations) unit.mentions.biomarkers.forEach(take);
  return { start, end };
}
