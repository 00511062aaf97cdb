import { cite, close, type Draft, expand, omit, open, slot } from './draft.ts';
import { numericCitation } from './spans.ts';
import type { Mark } from './types.ts';

/** How much text a document's own macros may put down for each character of a block: definitions may multiply. */
const EXPANSION = 4;

/** Steps that readers of inline markup share. Each puts something down and returns the offset at which to go on. */
export interface Steps {
  /** Leaves out what stands before `end`. */
  omitTo(end: number): number;
  /** Puts down `text` for the source from `at` to `end`. */
  put(text: string, at: number, end: number): number;
  /** Puts down what a call of the document's own macro stands for, set as `kinds` say. */
  spell(text: string, kinds: readonly Mark['kind'][], at: number, end: number): number;
  /** A bracket of the text at `at`: a numeric citation, `[3, 5–7]`, or ordinary text. */
  bracket(at: number): number;
}

/** The steps that write to a draft. */
export function createSteps(draft: Draft): Steps {
  let allowance = draft.source.length * EXPANSION + 1000;
  const omitTo = (end: number): number => {
    omit(draft);
    return end;
  };
  const put = (text: string, at: number, end: number): number => {
    expand(draft, text, at, end);
    return end;
  };
  return {
    omitTo,
    put,
    spell: (text, kinds, at, end) => {
      allowance -= text.length;
      if (text === '' || allowance < 0) return omitTo(end);
      const marks = kinds.map(slot);
      for (const mark of marks) open(draft, mark);
      put(text, at, end);
      for (const mark of marks) close(draft, mark);
      return end;
    },
    bracket: (at) => {
      const citation = numericCitation(draft.source, at);
      if (citation) cite(draft, citation);
      return citation?.range.end ?? at;
    },
  };
}
