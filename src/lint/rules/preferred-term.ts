import type { AnalysedBlock } from '../../analysis.ts';
import type { PreferredTerm } from '../../knowledge/types.ts';
import { replacement } from '../support/mentions.ts';
import { inPlaceOf } from '../support/names.ts';
import type { Rule } from '../types.ts';

export const preferredTerm: Rule = {
  id: 'preferred-term',
  title: 'Not the term of the house style',
  scope: 'block',
  severity: 'info',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A term is written for which a house pack of the workspace prefers another. Without a pack that does, nothing is found. A term in lower case is found whatever its case, any other as it is written.',
    why: 'A lab or journal that writes one thing one way is easier to read and to search.',
    whenNot: 'Take the term out of the pack, or switch the rule off for a text that quotes others.',
    sources: ['The workspace’s house packs (`.oncoprose/*.yaml`), section `preferred`'],
  },
  messages: { other: 'The house style of {source} is {term}, not {written}: write {term}.' },
  examples: {
    incorrect: [],
    correct: [{ text: 'Without a house pack, non small cell lung carcinoma may be written.' }],
  },
  *check({ block, knowledge }) {
    const { prose } = block.block;
    // A letter that changes its length with its case would move every offset behind it.
    const folded = prose.toLowerCase();
    const lower = folded.length === prose.length ? folded : prose;
    for (const { term, instead, source } of knowledge.preferredTerms()) {
      for (const written of instead) {
        const isWord = written === written.toLowerCase();
        for (const start of placesOf(isWord ? lower : prose, written)) {
          const range = { start, end: start + written.length };
          if (isWithin(range, lower, term)) continue;
          yield {
            ...range,
            messageId: 'other',
            data: { source, term, written: prose.slice(range.start, range.end) },
            fixes: [replacement(range, placed(term, block, start), `Change to ${term}`, true)],
          };
        }
      }
    }
  },
};

const LETTER = /[\p{L}\p{N}]/u;

/** Where a term stands in the text as words of its own. */
function* placesOf(text: string, term: string): Iterable<number> {
  for (let at = text.indexOf(term); at !== -1; at = text.indexOf(term, at + term.length)) {
    if (!LETTER.test(text[at - 1] ?? ' ') && !LETTER.test(text[at + term.length] ?? ' ')) yield at;
  }
}

/** Is the range part of the preferred term itself, as "lung cancer" is of "non-small cell lung cancer"? */
function isWithin({ start, end }: { start: number; end: number }, lower: string, term: PreferredTerm['term']): boolean {
  const whole = term.toLowerCase();
  const from = Math.max(0, end - whole.length);
  const at = lower.slice(from, start + whole.length).indexOf(whole);
  return at !== -1 && from + at <= start;
}

const placed = (term: string, block: AnalysedBlock, start: number) =>
  term === term.toLowerCase() ? inPlaceOf(term, block, start) : term;
