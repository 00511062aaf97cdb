import type { Knowledge } from '../knowledge/types.ts';
import type { DiseaseMention, DocumentContext } from '../recognition/types.ts';
import type { Draft } from './draft.ts';
import { keptAnswers } from './kept.ts';
import type { Sentence } from './sentence.ts';
import type { ReadClaim } from './types.ts';
import type { Span } from './units.ts';

export type TumourScope = Pick<ReadClaim, 'diseases' | 'diseaseScope'> & {
  readonly mentions: readonly DiseaseMention[];
};

/**
 * The tumour that a claim is about: that of its own words, else of its clause, its sentence, the nearest heading, the
 * document. A tumour that is only compared with ("in contrast to melanoma", "but not in melanoma") is not meant.
 */
export function tumourOf(
  sentence: Sentence,
  { predicate: { from, to, clause }, alterations }: Draft,
  section: readonly string[],
  context: DocumentContext,
  knowledge: Knowledge,
): TumourScope {
  const several = sentence.diseases.length > 1;
  const after = several && alterations.role === 'contrast' ? sentence.tokens[alterations.from]!.start : undefined;
  const isMeant = (one: DiseaseMention) => (after === undefined ? !isBeside(sentence, one) : one.start > after);
  const diseases = several ? sentence.diseases.filter(isMeant) : sentence.diseases;
  const inClause = within(sentence, clause, diseases);
  const own = inClause.length > 1 ? within(sentence, { from, to }, inClause) : inClause;
  const near = own.length ? own : inClause;
  if (near.length) return { diseases: ids(near), diseaseScope: 'clause', mentions: near };
  if (diseases.length) return { diseases: ids(diseases), diseaseScope: 'sentence', mentions: diseases };
  for (const heading of section.toReversed()) {
    const named = diseasesOf(heading, knowledge);
    if (named.length) return { diseases: named, diseaseScope: 'section', mentions: [] };
  }
  if (context.diseases.length) return { diseases: context.diseases, diseaseScope: 'document', mentions: [] };
  return { diseases: [], mentions: [] };
}

function within(
  { tokens, range }: Sentence,
  { from, to }: Span,
  diseases: readonly DiseaseMention[],
): DiseaseMention[] {
  const start = tokens[from]?.start ?? range.start;
  const end = tokens[to - 1]?.end ?? range.end;
  return diseases.filter((disease) => disease.start >= start && disease.end <= end);
}

const COMPARES = new Set(['unlike', 'versus', 'except']);
/** How far, in tokens, a word that compares stands before the tumour it compares with. */
const REACH = 5;

/** "In contrast to melanoma", "than in melanoma", "but not in melanoma". */
function isBeside({ tokens, lexemes }: Sentence, disease: DiseaseMention): boolean {
  const at = tokens.findIndex(({ mention }) => mention === disease);
  return lexemes.some(({ from, to, value }) => {
    if (to > at || at - to > REACH) return false;
    const gap = tokens.slice(to, at);
    if (gap.some(({ text, mention }) => text === ',' || mention?.type === 'disease')) return false;
    const not = value.tag === 'not' && /^(?:but|and|,)$/.test(tokens[from - 1]?.text ?? '') && gap[0]?.text === 'in';
    return not || COMPARES.has(value.tag);
  });
}

const ids = (diseases: readonly DiseaseMention[]) => [...new Set(diseases.map(({ id }) => id))];

const headings = keptAnswers<readonly string[]>(2000);

/** As `diseasesIn`; a heading is looked through once, not for every claim below it. */
const diseasesOf = (heading: string, knowledge: Knowledge): readonly string[] =>
  headings(knowledge, heading, () => diseasesIn(heading, knowledge));

const WIDEST_NAME = 6;

/** Diseases that a heading names: the longest name at each word. */
function diseasesIn(heading: string, knowledge: Knowledge): string[] {
  const words = heading
    .split(/[^\p{L}\p{N}'-]+/u)
    .filter(Boolean)
    .slice(0, 40);
  const found: string[] = [];
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + WIDEST_NAME); to > from; to--) {
      const disease = knowledge.diseaseNamed(words.slice(from, to).join(' '));
      if (!disease) continue;
      found.push(disease.id);
      from = to - 1;
      break;
    }
  }
  return [...new Set(found)];
}
