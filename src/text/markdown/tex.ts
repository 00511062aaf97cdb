import { cite, type Draft, expand, omit } from '../draft.ts';
import { greekLetter } from '../entities.ts';

const MACRO = /\\([A-Za-z]{1,40})\*?/y;
const LEFT_OUT =
  /\\(?:ref|cref|Cref|autoref|eqref|pageref|label|index|vspace|hspace|input|include|includegraphics|begin|end)\*?(?:\[[^\][\n]{0,300}\])?\{[^{}\n]{0,300}\}/y;
const CITATION = /\\(?:[A-Za-z]{0,12}cite[A-Za-z]{0,12})\*?(?:\[[^\][\n]{0,200}\]){0,2}\{([^{}]{1,2000})\}/y;

/** Reads raw TeX in Markdown (Pandoc's `raw_tex`): citations, references, Greek letters; a macro's argument stays prose. */
export function readTex(draft: Draft, at: number): number {
  const { source } = draft;
  CITATION.lastIndex = at;
  const citation = CITATION.exec(source);
  if (citation) {
    const end = at + citation[0].length;
    const from = end - 1 - citation[1]!.length;
    const keys = [...citation[1]!.matchAll(/[^\s,]+/g)].map((match) => {
      const start = from + match.index;
      return { key: match[0], range: { start, end: start + match[0].length } };
    });
    cite(draft, { range: { start: at, end }, keys, style: 'bracketed' });
    return end;
  }
  LEFT_OUT.lastIndex = at;
  const left = LEFT_OUT.exec(source);
  omit(draft);
  if (left) return at + left[0].length;
  MACRO.lastIndex = at;
  const macro = MACRO.exec(source);
  if (!macro) return at;
  const letter = greekLetter(macro[1]!);
  if (letter) expand(draft, letter, at, at + macro[0].length);
  return at + macro[0].length;
}
