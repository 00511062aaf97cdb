import type { Knowledge } from '../knowledge/types.ts';
import type { DiseaseMention, DocumentContext } from '../recognition/types.ts';
import { keptAnswers } from './kept.ts';
import type { Sentence } from './sentence.ts';
import type { ReadClaim } from './types.ts';
import type { Span } from './units.ts';

export type TumourScope = Pick<ReadClaim, 'diseases' | 'diseaseScope'> & {
  readonly mentions: readonly DiseaseMention[];
};

/** The tumour that a claim is about: its clause's, else its sentence's, else the nearest heading's, else the document's. */
export function tumourOf(
  sentence: Sentence,
  clause: Span,
  section: readonly string[],
  context: DocumentContext,
  knowledge: Knowledge,
): TumourScope {
  const { tokens, diseases } = sentence;
  const start = tokens[clause.from]?.start ?? sentence.range.start;
  const end = tokens[clause.to - 1]?.end ?? sentence.range.end;
  const near = diseases.filter((disease) => disease.start >= start && disease.end <= end);
  if (near.length) return { diseases: ids(near), diseaseScope: 'clause', mentions: near };
  if (diseases.length) return { diseases: ids(diseases), diseaseScope: 'sentence', mentions: diseases };
  for (const heading of section.toReversed()) {
    const named = diseasesOf(heading, knowledge);
    if (named.length) return { diseases: named, diseaseScope: 'section', mentions: [] };
  }
  if (context.diseases.length) return { diseases: context.diseases, diseaseScope: 'document', mentions: [] };
  return { diseases: [], mentions: [] };
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
